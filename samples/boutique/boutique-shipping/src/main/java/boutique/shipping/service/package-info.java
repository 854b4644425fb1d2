/** Parcels at one price. */
package boutique.shipping.service;
