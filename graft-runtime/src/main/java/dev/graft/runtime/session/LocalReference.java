package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls reach an object in this process as bytes, until it is closed.
 *
 * @param <T> the contract
 */
final class LocalReference<T> extends Binding<T> {
    private final Skeleton<T> skeleton;
    private final T object;
    private final LocalGraft<T> graft;
    private final LocalObjects objects;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean known = new AtomicBoolean(); // to those that may be forgotten

    LocalReference(Skeleton<T> skeleton, T object, Limits limits, Machinery machinery, LocalObjects objects) {
        this.skeleton = skeleton;
        this.object = object;
        this.objects = objects;
        this.graft = new LocalGraft<>(skeleton, () -> object, limits, machinery, objects);
    }

    /** A call has returned it to its caller as this stub. */
    void returned(Forgotten forgotten, Object stub) {
        forgotten.returned(skeleton.contract(), stub, object, closed, known);
    }

    T object() {
        return object;
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public Call call(ContractMethod method) {
        if (Exported.isEnd(skeleton, method)) {
            if (!closed.compareAndSet(false, true)) {
                return ClosingCall.ofNothing(graft.machinery());
            }
            objects.closed(skeleton, object);
        } else if (closed.get()) {
            throw graft.exception(
                    new CallFailure(
                            Problem.REFERENCE,
                            Executed.NO,
                            "the reference was closed; ask its graft for a new one",
                            null),
                    method);
        }
        return graft.call(method);
    }

    @Override
    public String toString() {
        return skeleton.graft() + " at " + objects.address() + ", object " + System.identityHashCode(object);
    }
}
