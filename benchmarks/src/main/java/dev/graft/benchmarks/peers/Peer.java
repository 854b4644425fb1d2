package dev.graft.benchmarks.peers;

import java.io.IOException;
import java.util.Optional;

/**
 * One way to reach a callee that gives back what it was given: both its ends, over loopback, opened for one payload. Its
 * handles may be used by several threads unless they say otherwise.
 */
public interface Peer extends AutoCloseable {
    /** What a thread calls with that waits for each answer. The same connection each time, unless the peer says otherwise. */
    Caller caller() throws Exception;

    /** What calls without waiting; nothing where the peer only knows how to wait. */
    default Optional<AsyncCaller> async() {
        return Optional.empty();
    }

    /** What a call gives back when all is well, in the peer's own terms. */
    Object expected();

    @Override
    void close() throws IOException;

    /** Makes one call, and waits for what it gives back. */
    interface Caller {
        Object call() throws Exception;
    }

    /** Begins one call. */
    interface AsyncCaller {
        void call(Answer answer) throws Exception;
    }

    /** Told once for each call how it ended, by a thread that must not be held up. */
    interface Answer {
        void given(Object value);

        void failed(Throwable thrown);
    }
}
