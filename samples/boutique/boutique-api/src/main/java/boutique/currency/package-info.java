/** Amounts in other currencies. */
package boutique.currency;
