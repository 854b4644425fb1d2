/** The annotations of a contract, and what they name; they have no dependencies. */
package dev.graft;
