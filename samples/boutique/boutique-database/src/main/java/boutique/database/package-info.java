/** Databases in files. */
package boutique.database;
