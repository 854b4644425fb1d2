/** Many connections to one callee, by themselves in their processes. */
@NullMarked
package dev.graft.benchmarks.connections;

import org.jspecify.annotations.NullMarked;
