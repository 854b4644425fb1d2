/** Letters to shoppers. */
package boutique.email;
