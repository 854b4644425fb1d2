package dev.graft.benchmarks.references;

import dev.graft.Graft;
import java.util.concurrent.Flow;

/** Adds by itself, by an object of its own, by one of the caller's, and as a stream. */
@Graft
public interface Desk {
    long add(long a, long b);

    Adder adder();

    /** Has the caller's object add. */
    long addBack(Adder callers, long a, long b);

    /** So many sums. */
    Flow.Publisher<Long> sums(long a, long b, long count);
}
