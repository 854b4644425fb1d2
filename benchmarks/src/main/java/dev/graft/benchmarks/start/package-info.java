/** How long a fresh process takes until it has called. */
@NullMarked
package dev.graft.benchmarks.start;

import org.jspecify.annotations.NullMarked;
