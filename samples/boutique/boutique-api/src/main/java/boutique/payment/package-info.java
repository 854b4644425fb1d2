/** Credit cards. */
package boutique.payment;
