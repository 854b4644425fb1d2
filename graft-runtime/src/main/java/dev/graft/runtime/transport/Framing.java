package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/** How frames look among the bytes of a connection. */
interface Framing {
    /** The bytes of a frame, copied. Called by any thread. */
    ByteBuf frame(ByteBufAllocator allocator, byte[] bytes, int offset, int length);

    /** What is said before this side ends the connection in order; may be empty. */
    ByteBuf farewell(ByteBufAllocator allocator);

    /** Takes frames out of what arrives. */
    FrameReader reader(NettyConnection connection, FrameHandler handler);
}
