package dev.graft.benchmarks.local;

import dev.graft.Graft;

/** What a module in C# has beside the echo. */
@Graft
public interface Bare {
    /** The address of a function {@code char *same(char *bytes, int64_t length)}, which gives back a copy that the caller frees. */
    long same();
}
