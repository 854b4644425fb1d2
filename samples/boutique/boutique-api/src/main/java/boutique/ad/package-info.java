/** What the shop would like to sell. */
package boutique.ad;
