/** Measures the ways in turn: each in a process of its own that stays warm, a moment at a time, so that all share the machine's moods. */
@NullMarked
package dev.graft.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
