package dev.graft.runtime.transport;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The header of a part of a WebSocket message, from 2 to 14 bytes that may come one by one. */
final class WebSocketHeader {
    private static final int LONGEST = 14;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;

    private final byte[] bytes = new byte[LONGEST];
    private final ByteBuffer numbers = ByteBuffer.wrap(bytes);
    private int count;

    /** True when it is complete; the next call begins a new one. */
    boolean read(ByteBuffer in) {
        int needed;
        while (count < (needed = needed())) {
            int some = Math.min(needed - count, in.remaining());
            if (some == 0) {
                return false;
            }
            in.get(bytes, count, some);
            count += some;
        }
        count = 0;
        return true;
    }

    private int needed() {
        return count < 2 ? 2 : 2 + lengthBytes() + (isMasked() ? Integer.BYTES : 0);
    }

    private int lengthBytes() {
        return switch (shortLength()) {
            case WebSocketFraming.LENGTH_OF_2 -> Short.BYTES;
            case WebSocketFraming.LENGTH_OF_8 -> Long.BYTES;
            default -> 0;
        };
    }

    private int shortLength() {
        return bytes[1] & WebSocketFraming.LENGTH_OF_8;
    }

    boolean isPartial() {
        return count > 0;
    }

    boolean isLast() {
        return (bytes[0] & WebSocketFraming.LAST) != 0;
    }

    int opcode() {
        return bytes[0] & OPCODE;
    }

    boolean isControl() {
        return opcode() >= WebSocketFraming.CLOSE;
    }

    boolean isMasked() {
        return (bytes[1] & WebSocketFraming.MASKED) != 0;
    }

    int mask() {
        return numbers.getInt(2 + lengthBytes());
    }

    /** Negative if the peer says so, which {@link #mistake} tells. */
    long length() {
        return switch (lengthBytes()) {
            case Short.BYTES -> numbers.getShort(2) & 0xFFFF;
            case Long.BYTES -> numbers.getLong(2);
            default -> shortLength();
        };
    }

    /** What the peer does wrong, in words; null if nothing. */
    @Nullable
    String mistake(boolean server, boolean inMessage) {
        if ((bytes[0] & RESERVED) != 0) {
            return "the peer uses a WebSocket extension that was not agreed on";
        } else if (isMasked() != server) {
            return "the peer sent a WebSocket message " + (server ? "without a mask" : "with a mask");
        } else if (length() < 0) {
            return "the peer sent a WebSocket message of an impossible length";
        }
        return switch (opcode()) {
            case WebSocketFraming.BINARY -> inMessage ? "the peer began a WebSocket message within another" : null;
            case WebSocketFraming.CONTINUATION ->
                inMessage ? null : "the peer continued a WebSocket message that was not begun";
            case WebSocketFraming.TEXT -> "the peer sent a text message; Graft's frames are binary messages";
            case WebSocketFraming.CLOSE, WebSocketFraming.PING, WebSocketFraming.PONG ->
                isLast() && length() <= WebSocketFraming.LONGEST_CONTROL
                        ? null
                        : "the peer sent a WebSocket control message that is too long or in parts";
            default -> "the peer sent a WebSocket message of the unknown kind " + opcode();
        };
    }
}
