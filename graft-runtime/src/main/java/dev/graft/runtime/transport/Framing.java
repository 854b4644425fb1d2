package dev.graft.runtime.transport;

/** How frames look among the bytes of a connection. */
interface Framing {
    /** Appends a frame. Called by any thread. */
    void frame(Sink out, byte[] bytes, int offset, int length);

    /** What is said before this side ends the connection in order; may be empty. */
    byte[] farewell();

    /** Takes frames out of what arrives. */
    FrameReader reader(NioConnection connection, FrameHandler handler);
}
