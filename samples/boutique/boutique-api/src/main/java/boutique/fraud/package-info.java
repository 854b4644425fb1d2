/** What speaks against payments. */
package boutique.fraud;
