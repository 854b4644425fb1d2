/** The pages that shoppers see. */
package boutique.frontend;
