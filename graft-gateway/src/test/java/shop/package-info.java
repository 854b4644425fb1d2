/** A small shop, from which the tests pack modules. Contract, stub and skeleton are as the processor would write them. */
package shop;
