package dev.graft.benchmarks.references;

import dev.graft.Graft;

/** An object that stays where it was made. */
@Graft
public interface Slot extends AutoCloseable {
    /** Its number. */
    int number();

    @Override
    void close();
}
