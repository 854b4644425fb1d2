package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufHolder;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A message of the bare Netty echo: its number, its method and its content. */
record NettyMessage(int number, byte[] content) {
    /** Reads a message and releases it. */
    static NettyMessage read(Object received) {
        ByteBuf in = received instanceof ByteBufHolder holder ? holder.content() : (ByteBuf) received;
        try {
            int number = in.readInt();
            in.skipBytes(1);
            byte[] content = new byte[in.readableBytes()];
            in.readBytes(content);
            return new NettyMessage(number, content);
        } finally {
            in.release();
        }
    }

    static Object write(
            ByteBufAllocator allocator,
            NettyCarrier carrier,
            Payload payload,
            int number,
            Consumer<ByteBuffer> content) {
        int bound = BareCodec.bound(payload);
        ByteBuf out = allocator.ioBuffer(carrier.reserved + Integer.BYTES + 1 + bound);
        out.writerIndex(carrier.reserved);
        out.writeInt(number).writeByte(BareCodec.method(payload));
        ByteBuffer space = out.internalNioBuffer(out.writerIndex(), bound);
        int start = space.position();
        content.accept(space);
        out.writerIndex(out.writerIndex() + space.position() - start);
        return carrier.finish(out);
    }
}
