/** Letters from a template. */
package boutique.email.service;
