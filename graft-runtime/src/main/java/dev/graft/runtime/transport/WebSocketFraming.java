package dev.graft.runtime.transport;

import java.nio.ByteBuffer;
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

    @Override
    public void frame(Sink out, byte[] bytes, int offset, int length) {
        int mask = server ? 0 : ThreadLocalRandom.current().nextInt();
        header(out.room(headerLength(length)), BINARY, length, mask);
        out.append(bytes, offset, length, mask);
    }

    @Override
    public byte[] farewell() {
        return close(NORMAL, "");
    }

    /** @param reason in ASCII; cut to what fits */
    byte[] close(int code, String reason) {
        String fits = reason.substring(0, Math.min(reason.length(), LONGEST_CONTROL - Short.BYTES));
        byte[] text = ("\0\0" + fits).getBytes(StandardCharsets.US_ASCII);
        text[0] = (byte) (code >>> Byte.SIZE);
        text[1] = (byte) code;
        return control(CLOSE, text, text.length);
    }

    /** A control message, as the bytes that are sent. */
    byte[] control(int opcode, byte[] payload, int length) {
        ByteBuffer out = ByteBuffer.allocate(headerLength(length) + length);
        int mask = server ? 0 : ThreadLocalRandom.current().nextInt();
        header(out, opcode, length, mask);
        int start = out.position();
        out.put(payload, 0, length);
        if (!server) {
            Mask.apply(mask, out, start, out.position());
        }
        return out.array();
    }

    private int headerLength(int length) {
        int wide = length < LENGTH_OF_2 ? 0 : length <= 0xFFFF ? Short.BYTES : Long.BYTES;
        return 2 + wide + (server ? 0 : Integer.BYTES);
    }

    /** The mask guards proxies against scripts that choose bytes in a browser; here nobody chooses them. */
    private void header(ByteBuffer out, int opcode, int length, int mask) {
        int masked = server ? 0 : MASKED;
        out.put((byte) (LAST | opcode));
        if (length < LENGTH_OF_2) {
            out.put((byte) (masked | length));
        } else if (length <= 0xFFFF) {
            out.put((byte) (masked | LENGTH_OF_2)).putShort((short) length);
        } else {
            out.put((byte) (masked | LENGTH_OF_8)).putLong(length);
        }
        if (!server) {
            out.putInt(mask);
        }
    }

    @Override
    public FrameReader reader(NioConnection connection, FrameHandler handler) {
        return new WebSocketReader(connection, handler, this);
    }
}
