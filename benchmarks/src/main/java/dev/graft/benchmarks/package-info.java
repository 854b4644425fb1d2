/** Graft beside its peers, in the same run. */
@NullMarked
package dev.graft.benchmarks;

import org.jspecify.annotations.NullMarked;
