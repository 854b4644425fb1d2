/** The application: the shop in one process, and shoppers to try it with. */
package boutique.app;
