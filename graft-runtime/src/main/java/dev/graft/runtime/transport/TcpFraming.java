package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;

/**
 * Each frame behind its length: four bytes, unsigned, big endian.
 *
 * @param server whether this side has accepted the connection
 */
record TcpFraming(boolean server) implements Framing {
    static final int HEADER = Integer.BYTES;

    @Override
    public ByteBuf frame(ByteBufAllocator allocator, byte[] bytes, int offset, int length) {
        return allocator.directBuffer(HEADER + length).writeInt(length).writeBytes(bytes, offset, length);
    }

    @Override
    public ByteBuf farewell(ByteBufAllocator allocator) {
        return Unpooled.EMPTY_BUFFER;
    }

    @Override
    public FrameReader reader(NettyConnection connection, FrameHandler handler) {
        return new TcpReader(connection, handler, server);
    }
}
