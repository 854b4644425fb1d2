/** Recommendations drawn from the catalogue. */
package boutique.recommendation.service;
