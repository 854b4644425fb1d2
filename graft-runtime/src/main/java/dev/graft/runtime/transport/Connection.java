package dev.graft.runtime.transport;

/** A connection that carries frames both ways, in order. All methods may be called by any thread. */
public interface Connection {
    /**
     * Sends one frame. Never blocks; the bytes are copied before it returns. On a closed connection it does nothing:
     * {@link FrameHandler#closed} has said so, or will.
     */
    void send(byte[] bytes, int offset, int length);

    /**
     * Asks for work to be run as soon as {@link FrameHandler#frame} returns, by the same thread; only to be called within
     * it, once for a frame. The work should be short and must not throw. What it sends may go out with what else the
     * frames at hand bring about. Work that turns out not to be short costs nothing but that the rest waits for it for
     * some milliseconds: another thread takes its place.
     */
    void runNext(Runnable work);

    /** False while more is waiting to be sent than is good; {@link FrameHandler#writable} says when that ends. */
    boolean isWritable();

    /** Sends what is waiting, then closes. Idempotent. */
    void close();

    /** The peer, for messages to people: as it was configured at the connecting side, its socket at the other. */
    String remote();
}
