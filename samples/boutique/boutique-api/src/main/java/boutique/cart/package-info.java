/** What shoppers mean to buy. */
package boutique.cart;
