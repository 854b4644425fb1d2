/** What several services speak of. */
package boutique.shop;
