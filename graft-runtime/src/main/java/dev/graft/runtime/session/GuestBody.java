package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.WireInput;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of a contract that a guest implements: bytes go in and out as they are. The first byte of what comes back says
 * how the call ended.
 */
final class GuestBody {
    /** A message whose field 1 refers to the first object beside it. */
    private static final byte[] FIRST_OBJECT = {1 << 3, 1};

    private final Supplier<GuestObjects> guests;
    private final long object;
    private final int contract;
    private final @Nullable Object kept;

    /**
     * @param guests asked by each call for the guest that it is for
     * @param object the guest's number for what implements it; 0 for the module
     * @param contract its number at the guest
     * @param kept can be reached as long as a call is under way
     */
    GuestBody(Supplier<GuestObjects> guests, long object, int contract, @Nullable Object kept) {
        this.guests = guests;
        this.object = object;
        this.contract = contract;
        this.kept = kept;
    }

    /** Runs one. */
    void invoke(ContractMethod method, MessageReader in, MessageWriter out) {
        WireInput message = in.wire();
        GuestObjects guest = guest();
        References passed = in.references();
        List<GuestPayload.Reference> references = guest.references(passed);
        byte[] reply;
        try {
            ByteBuffer arguments = ByteBuffer.wrap(message.buffer(), message.start(), message.size());
            byte[] payload = new GuestPayload(references, arguments.slice()).write();
            reply = guest.call(object, contract, method, payload);
        } catch (GuestException e) {
            guest.takeBack(references); // it was not told of them, or is no more
            throw GuestReply.failure(e, object);
        } finally {
            Reference.reachabilityFence(kept);
            Reference.reachabilityFence(passed);
        }
        Skeleton<?> published = guest.published(contract, method);
        if (published == null) {
            result(guest, GuestPayload.read(GuestReply.expect(GuestReply.RESULT, reply)), out);
        } else {
            publish(guest, published, method, GuestReply.number(reply), out);
        }
    }

    private GuestObjects guest() {
        try {
            return guests.get();
        } catch (GuestException e) {
            throw GuestReply.failure(e, object);
        }
    }

    private <P> void publish(
            GuestObjects guest, Skeleton<P> published, ContractMethod method, long number, MessageWriter out) {
        out.mention(published, guest.streams().publisher(published, number, contract, method));
        out.wire().raw(FIRST_OBJECT, 0, FIRST_OBJECT.length);
    }

    private static void result(GuestObjects guest, GuestPayload result, MessageWriter out) {
        guest.hand(result.references(), out);
        ByteBuffer message = result.message();
        out.wire().raw(message.array(), message.arrayOffset() + message.position(), message.remaining());
    }
}
