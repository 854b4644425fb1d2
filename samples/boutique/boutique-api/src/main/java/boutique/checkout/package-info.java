/** Orders. */
package boutique.checkout;
