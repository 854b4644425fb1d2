package dev.graft.javascript;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What goes to and from the guest library: a kind in one byte, a number in eight, and a content. */
final class Messages {
    // to the guest
    static final byte CALL = 1;
    static final byte ANSWER = 2;
    static final byte RELEASE = 3;
    static final byte OPEN = 4;
    static final byte TYPES = 5;
    // from the guest
    static final byte REPLY = 1;
    static final byte HOST_CALL = 2;
    static final byte RELEASED = 3;
    static final byte PULLED = 5;

    private static final int HEAD = 1 + Long.BYTES;
    private static final int RESULT = 0;
    private static final int STREAM = 3;
    private static final int GUEST = 1;

    private Messages() {}

    static byte[] of(byte kind, long id, byte[] content) {
        return ByteBuffer.allocate(HEAD + content.length)
                .put(kind)
                .putLong(id)
                .put(content)
                .array();
    }

    static byte[] call(long id, long object, int contract, int method, byte[] payload) {
        return ByteBuffer.allocate(HEAD + Long.BYTES + 2 * Integer.BYTES + payload.length)
                .put(CALL)
                .putLong(id)
                .putLong(object)
                .putInt(contract)
                .putInt(method)
                .put(payload)
                .array();
    }

    static byte[] rest(ByteBuffer message) {
        byte[] rest = new byte[message.remaining()];
        message.get(rest);
        return rest;
    }

    /** What to release of a reply that nobody takes: objects of the guest's, and, negative, what it held for the host. */
    static List<Long> mentioned(byte kind, byte[] reply) {
        ByteBuffer in = ByteBuffer.wrap(reply);
        int end = in.hasRemaining() ? in.get() : -1;
        if (end == STREAM) {
            return List.of(in.getLong());
        }
        if (end != RESULT) {
            return List.of();
        }
        if (kind == PULLED) {
            in.get();
        }
        return table(in, true);
    }

    /** What to release of a call of the host's that is not run: objects of the guest's. */
    static List<Long> passed(byte[] payload) {
        return table(ByteBuffer.wrap(payload), false);
    }

    /** @param held whether those of the host's are held until they are released */
    private static List<Long> table(ByteBuffer in, boolean held) {
        List<Long> mentioned = new ArrayList<>();
        for (int left = Short.toUnsignedInt(in.getShort()); left > 0; left--) {
            boolean own = in.get() == GUEST;
            long number = in.getLong();
            in.getInt();
            if (own || (held && number > 0)) {
                mentioned.add(own ? number : -number);
            }
        }
        return mentioned;
    }
}
