/** Values that several services speak of. */
package boutique.shop;
