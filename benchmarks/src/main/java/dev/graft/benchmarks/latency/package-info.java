/** How long calls take that come at a fixed rate, whatever became of the earlier ones. */
@NullMarked
package dev.graft.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
