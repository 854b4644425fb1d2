package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Each frame in one binary message (RFC 6455).
 *
 * @param server whether this side has accepted the connection; the other side masks what it sends
 */
record WebSocketFraming(boolean server) implements Framing {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final int LAST = 0x80;
    static final int MASKED = 0x80;
    static final int LENGTH_OF_2 = 126;
    static final int LENGTH_OF_8 = 127;
    static final int LONGEST_CONTROL = 125;

    static final int NORMAL = 1000;
    static final int PROTOCOL_ERROR = 1002;
    static final int UNSUPPORTED = 1003;
    static final int TOO_LARGE = 1009;

    private static final int LONGEST_HEADER = 14;

    @Override
    public ByteBuf frame(ByteBufAllocator allocator, byte[] bytes, int offset, int length) {
        return message(allocator, BINARY, bytes, offset, length);
    }

    @Override
    public ByteBuf farewell(ByteBufAllocator allocator) {
        return close(allocator, NORMAL, "");
    }

    /** @param reason in ASCII; cut to what fits */
    ByteBuf close(ByteBufAllocator allocator, int code, String reason) {
        String fits = reason.substring(0, Math.min(reason.length(), LONGEST_CONTROL - Short.BYTES));
        byte[] text = ("\0\0" + fits).getBytes(StandardCharsets.US_ASCII);
        text[0] = (byte) (code >>> Byte.SIZE);
        text[1] = (byte) code;
        return message(allocator, CLOSE, text, 0, text.length);
    }

    ByteBuf message(ByteBufAllocator allocator, int opcode, byte[] bytes, int offset, int length) {
        ByteBuf out = allocator.directBuffer(LONGEST_HEADER + length);
        out.writeByte(LAST | opcode);
        int masked = server ? 0 : MASKED;
        if (length < LENGTH_OF_2) {
            out.writeByte(masked | length);
        } else if (length <= 0xFFFF) {
            out.writeByte(masked | LENGTH_OF_2).writeShort(length);
        } else {
            out.writeByte(masked | LENGTH_OF_8).writeLong(length);
        }
        if (server) {
            return out.writeBytes(bytes, offset, length);
        }
        // The mask guards proxies against scripts that choose bytes in a browser; here nobody chooses them.
        int mask = ThreadLocalRandom.current().nextInt();
        out.writeInt(mask);
        int start = out.writerIndex();
        out.writeBytes(bytes, offset, length);
        Mask.apply(mask, out.internalNioBuffer(start, length));
        return out;
    }

    @Override
    public FrameReader reader(NettyConnection connection, FrameHandler handler) {
        return new WebSocketReader(connection, handler, this);
    }
}
