/** Contracts that are made at run time, as many as are asked for. */
@NullMarked
package dev.graft.benchmarks.made;

import org.jspecify.annotations.NullMarked;
