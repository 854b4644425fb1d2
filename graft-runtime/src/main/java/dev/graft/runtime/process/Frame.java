package dev.graft.runtime.process;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one side tells the other. Most kinds need a part of these only; what they do not need is 0.
 *
 * @param id the number of a call, which whoever makes it chooses
 * @param within the number of the call of the receiver's that a call is made in; 0 for none
 * @param object the number of an object
 * @param contract the number of its contract
 * @param method the index of its method
 * @param payload arguments, a reply, or text
 */
record Frame(Kind kind, long id, long within, long object, int contract, int method, byte[] payload) {
    private static final byte[] NOTHING = {};
    private static final int HEAD = 1 + 3 * Long.BYTES + 3 * Integer.BYTES;

    /** The largest message that a connection string allows, and room for what stands around it. */
    private static final int LARGEST = (1 << 30) + (1 << 24);

    /** What a frame is about. */
    enum Kind {
        /** A call, made once, that loads the modules. */
        OPEN,
        CALL,
        /** A call has ended, somehow, and its reply says how. */
        REPLY,
        /** A call could not be made; the payload says why. */
        FAILED,
        /** Nobody waits for a call any more. */
        CANCEL,
        /** The sender does not need an object any more. */
        RELEASE,
        /** The process is to end. */
        CLOSE
    }

    private static final Kind[] KINDS = Kind.values();

    static Frame open(long id, byte[] spec) {
        return new Frame(Kind.OPEN, id, 0, 0, 0, 0, spec);
    }

    static Frame reply(long id, byte[] reply) {
        return new Frame(Kind.REPLY, id, 0, 0, 0, 0, reply);
    }

    static Frame failed(long id, String why) {
        return new Frame(Kind.FAILED, id, 0, 0, 0, 0, why.getBytes(StandardCharsets.UTF_8));
    }

    static Frame cancel(long id) {
        return new Frame(Kind.CANCEL, id, 0, 0, 0, 0, NOTHING);
    }

    static Frame release(long object) {
        return new Frame(Kind.RELEASE, 0, 0, object, 0, 0, NOTHING);
    }

    static Frame close() {
        return new Frame(Kind.CLOSE, 0, 0, 0, 0, 0, NOTHING);
    }

    /** Whether its sender has nothing else to do than to write it: it waits then, or is at its end. */
    boolean mayBeWrittenBySender() {
        return kind == Kind.CALL || kind == Kind.REPLY;
    }

    /** The payload, where it is text. */
    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(HEAD + payload.length);
        try {
            write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return bytes.toByteArray();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(List.of(KINDS).indexOf(kind));
        out.writeLong(id);
        out.writeLong(within);
        out.writeLong(object);
        out.writeInt(contract);
        out.writeInt(method);
        out.writeInt(payload.length);
        out.write(payload);
    }

    /** @throws EOFException if there is no further one */
    static Frame read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= KINDS.length) {
            throw new IOException("a frame of the unknown kind " + kind);
        }
        long id = in.readLong();
        long within = in.readLong();
        long object = in.readLong();
        int contract = in.readInt();
        int method = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("a frame of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return new Frame(KINDS[kind], id, within, object, contract, method, payload);
    }
}
