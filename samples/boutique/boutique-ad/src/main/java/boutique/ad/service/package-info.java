/** Advertisements from a list. */
package boutique.ad.service;
