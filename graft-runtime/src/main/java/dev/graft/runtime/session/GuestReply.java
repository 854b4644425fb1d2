package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import java.nio.ByteBuffer;

/** How a call over the bridge ended, as its first byte says it, both ways. */
final class GuestReply {
    /** The result follows, with what it refers to. */
    static final int RESULT = 0;
    /** A {@link Thrown} follows. */
    static final int THROWN = 1;
    /** A {@link Refused} follows: the machinery of either side ended the call. */
    static final int REFUSED = 2;
    /** The number of a stream follows. */
    static final int STREAM = 3;

    private GuestReply() {}

    /** The number of a stream, which a reply has to be. */
    static long number(byte[] reply) {
        ByteBuffer in = expect(STREAM, reply);
        if (in.remaining() != Long.BYTES) {
            throw malformed("has no number of a stream");
        }
        return in.getLong();
    }

    /**
     * Enters the reply to a call.
     *
     * @return the bytes behind the first one, of a call that ended so
     * @throws GuestThrown if the guest's code threw
     * @throws CallFailure if either side's machinery ended the call, or the reply is of another kind
     */
    static ByteBuffer expect(int kind, byte[] bytes) {
        ByteBuffer reply = ByteBuffer.wrap(bytes);
        int first = reply.hasRemaining() ? reply.get() : -1;
        if (first == kind) {
            return reply;
        }
        throw switch (first) {
            case THROWN -> new GuestThrown(read(Thrown.CODEC, reply));
            case REFUSED -> read(Refused.CODEC, reply).toFailure();
            case RESULT -> malformed("has a result where a stream is due");
            case STREAM -> malformed("has a stream where a result is due");
            default -> malformed("does not say how the call ended");
        };
    }

    /**
     * What it means that a call could not be made.
     *
     * @param object what was called; 0 for the module
     */
    static CallFailure failure(GuestException e, long object) {
        String message = String.valueOf(e.getMessage());
        return switch (e.kind()) {
            case FAILED -> new CallFailure(Problem.UNAVAILABLE, Executed.UNKNOWN, message, e);
            case LOST -> new CallFailure(Problem.CONNECTION_LOST, Executed.UNKNOWN, message, e);
            case GONE ->
                object == 0
                        ? new CallFailure(Problem.UNAVAILABLE, Executed.NO, message, e)
                        : new CallFailure(
                                Problem.REFERENCE,
                                Executed.NO,
                                "the object is lost with the guest that had it, so ask its graft for a new one: "
                                        + message,
                                e);
        };
    }

    static CallFailure malformed(String how) {
        return new CallFailure(Problem.PROTOCOL, Executed.YES, "the reply of the guest is malformed: it " + how, null);
    }

    private static <T> T read(MessageCodec<T> codec, ByteBuffer in) {
        try {
            int offset = in.arrayOffset() + in.position();
            return Failures.read(codec, in.array(), offset, in.remaining(), Limits.DEFAULT);
        } catch (WireException e) {
            throw malformed(e.problem());
        }
    }

    /** What a frame of this process has that ends a call, or is an element. */
    static Frames.End end(WireOutput frame) {
        WireInput in = new WireInput(frame.array(), frame.offset(), frame.size(), Integer.MAX_VALUE);
        return in.field() == Frames.FAILURE ? Frames.readFailure(in) : Frames.readResult(in, given -> Arrived.NONE);
    }

    /** The message that a frame has. */
    static ByteBuffer message(Frames.End end) {
        return ByteBuffer.wrap(end.bytes(), end.offset(), end.length()).slice();
    }

    /** What the guest is told of a call that failed. */
    static byte[] failed(Frames.End end) {
        return withFirst(end.kind() == Frames.THROWN ? THROWN : REFUSED, message(end));
    }

    /** What the guest is told of a call that this process ends. */
    static byte[] refused(CallFailure failure) {
        return failed(end(Failures.frame(0, failure, Limits.DEFAULT)));
    }

    /** What the guest is told of a method that publishes. */
    static byte[] stream(long number) {
        return withFirst(STREAM, ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }

    private static byte[] withFirst(int first, ByteBuffer rest) {
        return ByteBuffer.allocate(1 + rest.remaining())
                .put((byte) first)
                .put(rest)
                .array();
    }
}
