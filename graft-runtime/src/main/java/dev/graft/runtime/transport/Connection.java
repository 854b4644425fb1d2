package dev.graft.runtime.transport;

/** A connection that carries frames both ways, in order. All methods may be called by any thread. */
public interface Connection {
    /**
     * Sends one frame. Never blocks; the bytes are copied before it returns. On a closed connection it does nothing:
     * {@link FrameHandler#closed} has said so, or will.
     */
    void send(byte[] bytes, int offset, int length);

    /**
     * Sends one frame, not before the next one that is sent: for a sender that holds a lock, as to send may run what the other
     * side does with it.
     */
    default void sendWithNext(byte[] bytes, int offset, int length) {
        send(bytes, offset, length);
    }

    /**
     * Asks for work to be run as soon as {@link FrameHandler#frame} returns, by the same thread; only to be called within
     * it, once for a frame. What the work sends may go out together with what the frames behind it bring about.
     *
     * @return false if that thread has been at work for so long that other connections would have to wait, or nobody could
     *     take its place: the work is to run elsewhere
     */
    boolean runNext(Work work);

    /**
     * Work that should be short and must not throw. What comes on the connection waits for it; if that takes some
     * milliseconds, another thread takes the place of the one that runs it.
     */
    interface Work extends Runnable {
        /** It is not short: another thread has taken over. Called by any thread, at most once, while it runs. */
        void tooLong();
    }

    /** Something that the calling thread will wait for and that frames of this connection may bring. */
    Awaited awaited();

    /** False while more is waiting to be sent than is good; {@link FrameHandler#writable} says when that ends. */
    boolean isWritable();

    /** Sends what is waiting, then closes. Idempotent. */
    void close();

    /** The peer, for messages to people: as it was configured at the connecting side, its socket at the other. */
    String remote();
}
