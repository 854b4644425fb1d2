package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;

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
    private volatile boolean closed;

    LocalReference(Skeleton<T> skeleton, T object, Limits limits, Machinery machinery, LocalObjects objects) {
        this.skeleton = skeleton;
        this.object = object;
        this.objects = objects;
        this.graft = new LocalGraft<>(skeleton, () -> object, limits, machinery, objects);
    }

    T object() {
        return object;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Call call(ContractMethod method) {
        boolean isEnd = Exported.isEnd(skeleton, method);
        if (closed && isEnd) {
            return ClosingCall.ofNothing(graft.machinery());
        }
        if (closed) {
            throw graft.exception(
                    new CallFailure(
                            Problem.REFERENCE,
                            Executed.NO,
                            "the reference was closed; ask its graft for a new one",
                            null),
                    method);
        }
        if (isEnd) {
            closed = true;
            objects.closed(skeleton, object);
        }
        return graft.call(method);
    }

    @Override
    public String toString() {
        return skeleton.graft() + " in memory, copied, object " + System.identityHashCode(object);
    }
}
