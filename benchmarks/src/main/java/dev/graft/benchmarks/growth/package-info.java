/** What a call costs as something grows beside it. */
@NullMarked
package dev.graft.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
