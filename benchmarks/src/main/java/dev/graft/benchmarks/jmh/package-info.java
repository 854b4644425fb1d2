/** What takes nanoseconds, or a compiler: benchmarks of JMH. */
@NullMarked
package dev.graft.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
