/** Orders in a database. */
package boutique.checkout.service;
