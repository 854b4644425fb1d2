package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of a graft in this process that passes bytes. */
final class LocalCall extends EncodedCall {
    private final LocalGraft<?> graft;
    private final Offer.Entry<?> method;
    private final WireOutput out;
    private final MessageWriter arguments;

    LocalCall(LocalGraft<?> graft, Offer.Entry<?> method) {
        super(graft.limits());
        this.graft = graft;
        this.method = method;
        ContractMethod called = method.method();
        this.out = new WireOutput(limits.maxMessage());
        this.arguments = new MessageWriter(out, limits, faults(Executed.NO, "the argument"), called.arguments());
    }

    @Override
    Rebuild rebuild() {
        return graft.rebuild(method.method());
    }

    @Override
    RuntimeException visible(CallFailure failure) {
        return graft.exception(failure, method.method());
    }

    @Override
    public boolean unknown() {
        return false;
    }

    @Override
    public MessageWriter arguments() {
        return arguments;
    }

    @Override
    public MessageReader await() {
        LocalFuture<MessageReader> unused = new LocalFuture<>(this, in -> in);
        return result(Objects.requireNonNull(run(unused), "the method returns no future"), true);
    }

    @Override
    public <T> CompletableFuture<T> later(Function<MessageReader, T> result) {
        LocalFuture<T> future = new LocalFuture<>(this, result);
        WireOutput reply = run(future);
        if (reply != null) {
            future.ended(reply);
        }
        return future;
    }

    private @Nullable WireOutput run(Execution.Later later) {
        try {
            out.seal();
            return graft.execution(method).run(0, out.array(), out.offset(), out.size(), later);
        } catch (WireException tooLarge) {
            throw faults(Executed.NO, "the arguments").translate(tooLarge);
        } finally {
            out.recycle();
        }
    }

    /** The result in the frame that tells how the call ended. */
    MessageReader result(WireOutput reply, boolean awaited) {
        WireInput in = new WireInput(reply.array(), reply.offset(), reply.size(), limits.maxElements());
        try {
            return result(in.field() == Frames.RESULT ? Frames.readResult(in) : Frames.readFailure(in), awaited);
        } catch (CallFailure refused) {
            throw visible(refused);
        }
    }
}
