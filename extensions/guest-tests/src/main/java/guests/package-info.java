/** What the tests of Python, C# and JavaScript have in common: each of them calls modules of the contracts in {@code weather}. */
package guests;
