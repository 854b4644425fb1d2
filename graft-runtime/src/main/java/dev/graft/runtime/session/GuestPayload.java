package dev.graft.runtime.session;

import dev.graft.runtime.guest.GuestException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A message on its way to or from a guest: a count, as many references, and the bytes of the message. Numbers are big-endian.
 *
 * @param references what the message refers to, by position
 * @param message a view of the bytes
 */
record GuestPayload(List<Reference> references, ByteBuffer message) {
    /** The object is this process's. */
    static final int HOST = 0;
    /** The object is the guest's. */
    static final int GUEST = 1;

    /** Of a reference: its owner, its number, the number of its contract. */
    private static final int REFERENCE_SIZE = 1 + Long.BYTES + Integer.BYTES;

    private static final int MOST_REFERENCES = 0xFFFF;

    /**
     * An object.
     *
     * @param owner whose it is
     * @param object the owner's number for it
     * @param contract the number of its contract; only where the guest says it
     */
    record Reference(int owner, long object, int contract) {}

    static GuestPayload read(ByteBuffer in) {
        try {
            int count = Short.toUnsignedInt(in.getShort());
            List<Reference> references = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                references.add(new Reference(in.get(), in.getLong(), in.getInt()));
            }
            return new GuestPayload(references, in.slice());
        } catch (BufferUnderflowException e) {
            throw new GuestException("a message of the guest ends too early", e);
        }
    }

    /** @param before bytes that stand before it */
    byte[] write(int... before) {
        if (references.size() > MOST_REFERENCES) {
            throw new GuestException(
                    "a message for a guest refers to more than " + MOST_REFERENCES + " objects; pass fewer at once",
                    null);
        }
        ByteBuffer out = ByteBuffer.allocate(
                before.length + Short.BYTES + references.size() * REFERENCE_SIZE + message.remaining());
        for (int each : before) {
            out.put((byte) each);
        }
        out.putShort((short) references.size());
        for (Reference reference : references) {
            out.put((byte) reference.owner).putLong(reference.object).putInt(reference.contract);
        }
        return out.put(message.duplicate()).array();
    }
}
