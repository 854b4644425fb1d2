/** The catalogue from a file. */
package boutique.catalog.service;
