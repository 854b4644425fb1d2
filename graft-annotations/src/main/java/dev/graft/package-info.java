/** The annotations of a contract; they have no dependencies. */
package dev.graft;
