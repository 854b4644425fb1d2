package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Calls go to an object of the other side of a connection.
 *
 * @param <T> the contract
 */
final class ReferenceBinding<T> extends Binding<T> {
    private final RemoteObject object;
    private final Skeleton<T> skeleton;

    ReferenceBinding(RemoteObject object, Skeleton<T> skeleton) {
        this.object = object;
        this.skeleton = skeleton;
    }

    /** Why it is out of reach, and what to do; null while it is not. */
    @Nullable
    String gone() {
        return object.gone();
    }

    /** What is the same for all references to one object. */
    Object identity() {
        return object.identity();
    }

    /** Whether the object is at the other side of this very connection. */
    boolean isOf(Session session) {
        return object.session() == session;
    }

    /** The other side's number for it. */
    long number() {
        return object.object();
    }

    @Override
    public Call call(ContractMethod method) {
        if (Exported.isEnd(skeleton, method)) {
            return new ClosingCall(
                    () -> RemoteCall.awaited(object, method),
                    object.graft(),
                    object.session().machinery());
        }
        return RemoteCall.awaited(object, method);
    }

    @Override
    public Call callLater(ContractMethod method) {
        return RemoteCall.later(object, method);
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
