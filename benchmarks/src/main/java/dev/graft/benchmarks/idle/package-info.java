/** What connections hold that nobody uses. */
@NullMarked
package dev.graft.benchmarks.idle;

import org.jspecify.annotations.NullMarked;
