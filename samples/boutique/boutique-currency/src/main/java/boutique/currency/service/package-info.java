/** Rates from a file. */
package boutique.currency.service;
