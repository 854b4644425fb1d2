package dev.graft.runtime.transport;

/**
 * What happens on one connection. The methods are called one at a time by the connection's poller, and must not
 * block: what may take its time goes to another thread, or to {@link Connection#runNext}.
 */
public interface FrameHandler {
    /** The largest frame that is accepted now, in bytes; a larger one closes the connection. */
    int maxFrame();

    /** A frame came. The array belongs to the receiver, from {@code offset} on for {@code length} bytes. */
    void frame(byte[] bytes, int offset, int length);

    /** {@link Connection#isWritable()} is true again. */
    void writable();

    /** The connection is gone: called once, last. The cause says why in words. */
    void closed(TransportException cause);
}
