package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.WireInput;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The bodies of a contract that a guest implements: bytes go in and out as they are. The first byte of what comes back says
 * how the call ended.
 */
final class GuestBody {
    /** A message whose field 1 refers to the first object beside it. */
    private static final byte[] FIRST_OBJECT = {1 << 3, 1};

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
        byte[] reply;
        try {
            ByteBuffer arguments = ByteBuffer.wrap(message.buffer(), message.start(), message.size());
            byte[] payload = new GuestPayload(references, arguments.slice()).write();
            reply = guest.call(this, method, payload);
        } catch (GuestException e) {
            guest.takeBack(references); // it was not told of them
            throw new CallFailure(Problem.UNAVAILABLE, Executed.UNKNOWN, String.valueOf(e.getMessage()), e);
        }
        Skeleton<?> published = guest.published(contract, method);
        if (published == null) {
            result(GuestPayload.read(GuestReply.expect(GuestReply.RESULT, reply)), out);
        } else {
            publish(published, method, GuestReply.number(reply), out);
        }
    }

    private <P> void publish(Skeleton<P> published, ContractMethod method, long number, MessageWriter out) {
        out.mention(published, guest.streams().publisher(published, number, contract, method));
        out.wire().raw(FIRST_OBJECT, 0, FIRST_OBJECT.length);
    }

    private void result(GuestPayload result, MessageWriter out) {
        guest.hand(result.references(), out);
        ByteBuffer message = result.message();
        out.wire().raw(message.array(), message.arrayOffset() + message.position(), message.remaining());
    }
}
