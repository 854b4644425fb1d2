package dev.graft.benchmarks;

import java.io.IOException;

/**
 * One way to reach a callee that gives back what it was given: a connection over loopback, and both its ends. Safe for use by
 * several threads where the way itself allows it.
 */
interface Peer extends AutoCloseable {
    /** The size of the larger payload. */
    int BYTES = 64 * 1024;

    /** Sends a basket, and waits for it to come back. */
    Object basket() throws Exception;

    /** Sends 64 KiB, and waits for them to come back. */
    Object bytes() throws Exception;

    @Override
    void close() throws IOException;
}
