package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of a contract that a guest implements: bytes go in and out as they are. The first byte of what comes back says
 * how the call ended.
 */
final class GuestBody implements Served.Body {
    private static final int RESULT = 0;
    private static final int THROWN = 1;
    private static final int VALUE = 2;

    /** No objects beside the message. */
    private static final int HEADER = 2;

    private final Guest guest;
    private final int contract;

    /** @param contract its number at the guest */
    GuestBody(Guest guest, int contract) {
        this.guest = guest;
        this.contract = contract;
    }

    /** Something in a value that cannot cross. */
    private record Misfit(String path, String problem) {
        static final MessageCodec<Misfit> CODEC = new MessageCodec<>("Misfit", "path", "problem") {
            @Override
            protected void write(MessageWriter out, Misfit misfit) {
                out.string(2, misfit.problem);
                out.string(1, misfit.path);
            }

            @Override
            protected Misfit read(MessageReader in) {
                return new Misfit(text(in.string(1)), text(in.string(2)));
            }
        };

        private static String text(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @Override
    public void invoke(ContractMethod method, MessageReader in, MessageWriter out) throws Throwable {
        WireInput message = in.wire();
        byte[] payload = new byte[HEADER + message.size()];
        System.arraycopy(message.buffer(), message.start(), payload, HEADER, message.size());
        byte[] reply;
        try {
            reply = guest.call(0, contract, method.index(), payload);
        } catch (GuestException e) {
            throw new CallFailure(Problem.UNAVAILABLE, Executed.UNKNOWN, String.valueOf(e.getMessage()), e);
        }
        if (reply.length == 0) {
            throw malformed("is empty");
        }
        byte[] rest = Arrays.copyOfRange(reply, 1, reply.length);
        switch (reply[0]) {
            case RESULT -> {
                if (rest.length < HEADER || rest[0] != 0 || rest[1] != 0) {
                    throw malformed("refers to objects, which is not supported yet");
                }
                out.wire().raw(rest, HEADER, rest.length - HEADER);
            }
            case THROWN -> throw new GuestThrown(read(Thrown.CODEC, rest));
            case VALUE -> {
                Misfit misfit = read(Misfit.CODEC, rest);
                throw new CallFailure(Problem.VALUE, Executed.YES, "the " + misfit.path + " " + misfit.problem, null);
            }
            default -> throw malformed("says that the call ended in the way " + reply[0]);
        }
    }

    private static <T> T read(MessageCodec<T> codec, byte[] bytes) {
        try {
            return Failures.read(codec, bytes, 0, bytes.length, Limits.DEFAULT);
        } catch (WireException e) {
            throw malformed(e.problem());
        }
    }

    private static CallFailure malformed(String how) {
        return new CallFailure(Problem.PROTOCOL, Executed.YES, "the reply of the guest " + how, null);
    }
}
