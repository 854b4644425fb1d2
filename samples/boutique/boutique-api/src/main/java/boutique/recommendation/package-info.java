/** What else a shopper may like. */
package boutique.recommendation;
