package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The bodies of a contract that a guest implements: bytes go in and out as they are. The first byte of what comes back says
 * how the call ended.
 */
final class GuestBody {
    /** The result follows, with what it refers to. */
    static final int RESULT = 0;
    /** A {@link Thrown} follows. */
    static final int THROWN = 1;
    /** A {@link Refused} follows: the machinery of either side ended the call. */
    static final int REFUSED = 2;

    private final GuestObjects guest;
    private final long object;
    private final int contract;

    /**
     * @param object the guest's number for what implements it; 0 for the module
     * @param contract its number at the guest
     */
    GuestBody(GuestObjects guest, long object, int contract) {
        this.guest = guest;
        this.object = object;
        this.contract = contract;
    }

    long object() {
        return object;
    }

    int contract() {
        return contract;
    }

    /** Runs one. */
    void invoke(ContractMethod method, MessageReader in, MessageWriter out) {
        WireInput message = in.wire();
        List<GuestPayload.Reference> references = guest.references(in.references());
        ByteBuffer reply;
        try {
            ByteBuffer arguments = ByteBuffer.wrap(message.buffer(), message.start(), message.size());
            byte[] payload = new GuestPayload(references, arguments.slice()).write(-1);
            reply = ByteBuffer.wrap(guest.call(this, method, payload));
        } catch (GuestException e) {
            guest.takeBack(references); // it was not told of them
            throw new CallFailure(Problem.UNAVAILABLE, Executed.UNKNOWN, String.valueOf(e.getMessage()), e);
        }
        int end = reply.hasRemaining() ? reply.get() : -1;
        switch (end) {
            case RESULT -> result(GuestPayload.read(reply), out);
            case THROWN -> throw new GuestThrown(read(Thrown.CODEC, reply));
            case REFUSED -> throw read(Refused.CODEC, reply).toFailure();
            default -> throw malformed("does not say how the call ended");
        }
    }

    private void result(GuestPayload result, MessageWriter out) {
        guest.hand(result.references(), out);
        ByteBuffer message = result.message();
        out.wire().raw(message.array(), message.arrayOffset() + message.position(), message.remaining());
    }

    private static <T> T read(MessageCodec<T> codec, ByteBuffer in) {
        try {
            return Failures.read(codec, in.array(), in.arrayOffset() + in.position(), in.remaining(), Limits.DEFAULT);
        } catch (WireException e) {
            throw malformed(e.problem());
        }
    }

    private static CallFailure malformed(String how) {
        return new CallFailure(Problem.PROTOCOL, Executed.YES, "the reply of the guest is malformed: " + how, null);
    }
}
