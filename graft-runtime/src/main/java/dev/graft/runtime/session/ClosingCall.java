package dev.graft.runtime.session;

import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A call of {@code close()} of an object. Where there is nothing left to close it does nothing, as users of
 * {@link AutoCloseable} expect: the object was closed, or has ended with its connection or its lease.
 */
final class ClosingCall extends Call {
    private static final String CLOSE = "close()";
    private static final byte[] NOTHING = {};

    private final Supplier<Call> call;
    private final String graft;
    private final Machinery machinery;

    /**
     * @param call begins the call itself
     * @param graft the name that its failures bear
     */
    ClosingCall(Supplier<Call> call, String graft, Machinery machinery) {
        this.call = call;
        this.graft = graft;
        this.machinery = machinery;
    }

    /** The call of an object that is known to have ended. */
    static Call ofNothing(Machinery machinery) {
        Machinery.Details ended = new Machinery.Details(Problem.REFERENCE, Executed.NO, "", CLOSE, "");
        return new ClosingCall(
                () -> {
                    throw machinery.rebuild(ended, "it has ended", null);
                },
                "",
                machinery);
    }

    @Override
    public boolean unknown() {
        return false;
    }

    @Override
    public MessageWriter arguments() {
        return new MessageWriter(new WireOutput(0), Limits.DEFAULT, problem -> problem, Names.NONE);
    }

    @Override
    public MessageReader await() {
        try {
            return call.get().await();
        } catch (RuntimeException e) {
            if (!hasEnded(e)) {
                throw e;
            }
            return MessageReader.of(NOTHING, 0, 0, Limits.DEFAULT, problem -> problem, Names.NONE);
        }
    }

    private boolean hasEnded(RuntimeException thrown) {
        Machinery.Details details = machinery.describe(thrown);
        return details != null
                && details.problem() == Problem.REFERENCE
                && details.executed() == Executed.NO
                && details.graft().equals(graft) // and not that of a call which close() made itself
                && details.method().equals(CLOSE);
    }

    @Override
    public <T> CompletableFuture<T> later(Function<MessageReader, T> result) {
        return CompletableFuture.completedFuture(result.apply(await()));
    }
}
