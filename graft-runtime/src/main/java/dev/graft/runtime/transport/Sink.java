package dev.graft.runtime.transport;

import java.nio.ByteBuffer;

/** Where bytes are appended to be sent. */
interface Sink {
    /** A buffer with room for so many bytes, which are few. */
    ByteBuffer room(int bytes);

    /**
     * Appends, however many there are.
     *
     * @param mask that of a WebSocket client; 0 leaves the bytes as they are
     */
    void append(byte[] bytes, int offset, int length, int mask);
}
