/** What the shop sells. */
package boutique.catalog;
