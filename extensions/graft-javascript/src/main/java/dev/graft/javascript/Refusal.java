package dev.graft.javascript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Replies that say why a call was not made, or not to its end: the byte 2, and a {@code Refused} of the protocol. */
final class Refusal {
    private static final int REFUSED = 2;
    private static final int UNAVAILABLE = 3;
    private static final int CANCELLED = 5;
    private static final int NOT_EXECUTED = 1;
    private static final int UNKNOWN = 3;
    private static final int MESSAGE = (3 << 3) | 2; // the field, and that it has a length
    private static final int VARINT_BITS = 7;

    private Refusal() {}

    static byte[] cancelled(String message) {
        return of(CANCELLED, UNKNOWN, message);
    }

    /** Of a call that did not begin. */
    static byte[] notCalled(String why) {
        return of(UNAVAILABLE, NOT_EXECUTED, why);
    }

    /** Of a call that may have been under way. */
    static byte[] ended(String why) {
        return of(UNAVAILABLE, UNKNOWN, why);
    }

    /** Whether a reply, or an answer, is one. */
    static boolean is(byte @Nullable [] reply) {
        return reply != null && reply.length > 0 && reply[0] == REFUSED;
    }

    /** The reason that one gives. */
    static String why(byte[] refusal) {
        ByteBuffer in = ByteBuffer.wrap(refusal, 1, refusal.length - 1);
        while (in.hasRemaining()) {
            int field = varint(in);
            int value = varint(in); // of the message, how long it is; the others are numbers
            if (field == MESSAGE) {
                return new String(refusal, in.position(), value, StandardCharsets.UTF_8);
            }
        }
        return "no reason was given";
    }

    private static int varint(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += VARINT_BITS) {
            int next = in.get();
            value |= (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] of(int problem, int executed, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(REFUSED);
        out.write(1 << 3);
        out.write(problem);
        out.write(2 << 3);
        out.write(executed);
        out.write(MESSAGE);
        int size = text.length;
        for (; size > 127; size >>= VARINT_BITS) {
            out.write((size & 127) | 128);
        }
        out.write(size);
        out.writeBytes(text);
        return out.toByteArray();
    }
}
