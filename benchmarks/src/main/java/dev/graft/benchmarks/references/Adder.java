package dev.graft.benchmarks.references;

import dev.graft.Graft;

/** An object that adds, where it was made. */
@Graft
public interface Adder {
    long add(long a, long b);
}
