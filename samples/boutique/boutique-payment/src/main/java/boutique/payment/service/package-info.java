/** Cards checked by their rules. */
package boutique.payment.service;
