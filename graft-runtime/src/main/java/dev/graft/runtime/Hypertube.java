package dev.graft.runtime;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;

/** Runs the calls of grafts. */
public final class Hypertube implements AutoCloseable {
    private Hypertube() {}

    /** For generated stubs: where the calls of a contract go. */
    public <T> Binding<T> bind(Skeleton<T> skeleton) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
