/** Processes that are started to be measured, and do what they are told, a line at a time. */
@NullMarked
package dev.graft.benchmarks.child;

import org.jspecify.annotations.NullMarked;
