/** Carts in a database. */
package boutique.cart.service;
