package dev.graft.runtime.session;

import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One call of a guest's of an object of this process. It waits for results that come later, until its thread is interrupted. */
final class GuestCallback implements Outlet, Execution.Later {
    private final GuestObjects objects;
    private final CompletableFuture<WireOutput> end = new CompletableFuture<>();
    private @Nullable SentReferences returned; // before the end
    private @Nullable Promise<?> promise;

    GuestCallback(GuestObjects objects) {
        this.objects = objects;
    }

    /** Runs the body, and returns the frame that tells how it ended. */
    WireOutput run(Execution execution, byte[] payload) {
        GuestPayload in = GuestPayload.read(ByteBuffer.wrap(payload));
        References references = in.references().isEmpty() ? null : objects.readReferences(in.references());
        ByteBuffer message = in.message();
        WireOutput reply = execution.run(
                0, message.array(), message.arrayOffset() + message.position(), message.remaining(), references, this);
        return reply == null ? awaited() : reply;
    }

    private WireOutput awaited() {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Objects.requireNonNull(promise, "what is waited for").cancel();
            return Failures.frame(0, RemoteCall.interrupted(Executed.UNKNOWN), Limits.DEFAULT);
        } catch (ExecutionException e) {
            throw new GuestException(String.valueOf(e.getCause()), e);
        }
    }

    /** What the guest is told of a frame that ends the call. */
    byte[] told(Frames.End end) {
        return end.kind() == Frames.RESULT
                ? new GuestPayload(objects.references(returned), GuestReply.message(end)).write(GuestReply.RESULT)
                : GuestReply.failed(end);
    }

    /** The one object that the result is. */
    Object returned() {
        return Objects.requireNonNull(returned, "the result is no object")
                .all()
                .get(0)
                .object();
    }

    @Override
    public List<ReferenceFrames.Reference> give(SentReferences given) {
        returned = given;
        return List.of();
    }

    @Override
    public void takeBack(List<ReferenceFrames.Reference> given) {
        returned = null;
    }

    @Override
    public void promised(Promise<?> later) {
        promise = later;
    }

    @Override
    public void ended(WireOutput reply) {
        end.complete(reply);
    }
}
