/** The whole of a first program: a contract, its values, an implementation and a caller. */
package shop;
