/** Pages put together from what the services say. */
package boutique.frontend.service;
