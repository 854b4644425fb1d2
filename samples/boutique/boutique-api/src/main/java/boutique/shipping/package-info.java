/** Parcels. */
package boutique.shipping;
