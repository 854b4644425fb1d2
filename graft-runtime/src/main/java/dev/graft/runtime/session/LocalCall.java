package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of a graft in this process that passes bytes. */
final class LocalCall extends EncodedCall implements Outlet {
    private final LocalGraft<?> graft;
    private final Offer.Entry<?> method;
    private final WireOutput out;
    private final MessageWriter arguments;
    private volatile @Nullable SentReferences returned;

    LocalCall(LocalGraft<?> graft, Offer.Entry<?> method) {
        super(graft.limits());
        this.graft = graft;
        this.method = method;
        ContractMethod called = method.method();
        this.out = new WireOutput(limits.maxMessage());
        this.arguments = new MessageWriter(out, limits, faults(Executed.NO, "the argument"), called.arguments());
    }

    /** They travel beside the bytes. */
    @Override
    public List<ReferenceFrames.Reference> give(SentReferences objects) {
        returned = objects;
        return List.of();
    }

    @Override
    public void takeBack(List<ReferenceFrames.Reference> given) {
        returned = null;
    }

    @Override
    @Nullable
    Duration timeout() {
        return null;
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

    @Override
    public <T> void stream(Flow.Subscriber<? super T> subscriber, Function<MessageReader, T> element) {
        LocalFlow<T> flow =
                new LocalFlow<>(this, new SafeSubscriber<>(subscriber, graft.name(), method.method()), element);
        WireOutput failure = run(flow);
        if (failure != null) { // the publisher itself has thrown, or the subscriber when it was given its subscription
            flow.refused(failure);
        }
    }

    private @Nullable WireOutput run(Execution.Later later) {
        try {
            out.seal();
            SentReferences sent = arguments.references();
            References passed = sent == null ? null : graft.objects().received(sent, limits);
            return graft.execution(method, this).run(0, out.array(), out.offset(), out.size(), passed, later);
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
            MessageReader result = result(
                    in.field() == Frames.FAILURE
                            ? Frames.readFailure(in)
                            : Frames.readResult(in, references -> Arrived.NONE),
                    awaited);
            SentReferences sent = returned;
            if (sent != null) {
                returned = null; // the next element has its own
                result.beside(graft.objects().returned(sent, limits));
            }
            return result;
        } catch (CallFailure refused) {
            throw visible(refused);
        }
    }
}
