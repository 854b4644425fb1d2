/** The ways a call can take to another process, each with both its ends in this one. */
@NullMarked
package dev.graft.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
