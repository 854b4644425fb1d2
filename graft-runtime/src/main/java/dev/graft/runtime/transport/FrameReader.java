package dev.graft.runtime.transport;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes frames out of the bytes of a connection and gives them to its {@link FrameHandler}. Lives on the poller. */
abstract class FrameReader {
    final NioConnection connection;
    private final FrameHandler handler;

    FrameReader(NioConnection connection, FrameHandler handler) {
        this.connection = connection;
        this.handler = handler;
    }

    /**
     * Takes frames out of the bytes and {@link #deliver}s them, until the connection is over.
     *
     * @return false if the thread has lost its role; another one calls this again, with the bytes that are left
     */
    abstract boolean read(ByteBuffer in);

    /** What of a frame is there, in words, if the connection ends now. */
    abstract @Nullable String unfinished();

    final int maxFrame() {
        return handler.maxFrame();
    }

    /** Returns false if the thread has lost its role. Nothing of the frame is kept here when it is called. */
    final boolean deliver(byte[] bytes, int length) {
        handler.frame(bytes, 0, length);
        return connection.runNext();
    }
}
