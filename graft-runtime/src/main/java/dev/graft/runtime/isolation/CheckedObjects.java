package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.Faces;
import dev.graft.runtime.session.Forgotten;
import dev.graft.runtime.session.Machinery;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

/**
 * The references of a tube to objects whose calls are checked. What stands for an object has its calls looked at, too, and ends
 * when it is closed; handed back, it is the object again. May be used by any thread.
 */
public final class CheckedObjects {
    private final Machinery machinery;
    private final Faces faces = new Faces();
    private final Forgotten forgotten = new Forgotten();
    private final Map<Skeleton<?>, CheckedGraft<?>> checks = new ConcurrentHashMap<>();

    public CheckedObjects(Machinery machinery) {
        this.machinery = machinery;
    }

    /** An object that a call passes, as its receiver sees it. */
    <T> Object received(SentReferences.Sent<T> sent, Limits limits) {
        if (Proxy.isProxyClass(sent.object().getClass())
                && Proxy.getInvocationHandler(sent.object()) instanceof CheckedReference<?> reference) {
            if (reference.isClosed()) {
                throw WireException.value("is a reference to an object that was closed; ask its graft for a new one");
            }
            return reference.object();
        }
        Skeleton<T> skeleton = sent.skeleton();
        T object = sent.object();
        return faces.of(
                object,
                skeleton,
                () -> skeleton.contract() == Flow.Publisher.class
                        ? skeleton.stub(new CheckedPublisher<>(skeleton, object, limits, this))
                        : new CheckedReference<>(skeleton, object, checks(skeleton, limits), this).proxy());
    }

    @SuppressWarnings("unchecked") // the key is the contract
    private <T> CheckedGraft<T> checks(Skeleton<T> skeleton, Limits limits) {
        return (CheckedGraft<T>) checks.computeIfAbsent(
                skeleton, any -> new CheckedGraft<>(skeleton, limits, machinery.errors(skeleton.graft()), this));
    }

    /** The checks of the objects, one for each of their contracts. */
    public Collection<CheckedGraft<?>> checks() {
        return checks.values();
    }

    /** An object that a call returns, as its caller sees it. */
    <T> Object returned(SentReferences.Sent<T> sent, Limits limits) {
        forgotten.closeUnreachable();
        Object face = received(sent, limits);
        if (Proxy.isProxyClass(face.getClass())
                && Proxy.getInvocationHandler(face) instanceof CheckedReference<?> reference) {
            reference.returned(forgotten, face);
        }
        return face;
    }

    /** Closes what calls have returned and nobody has closed: the tube ends. */
    public void close() {
        forgotten.closeAll();
    }

    /** An object was closed by its caller: should it be passed again, something else stands for it. */
    void closed(Skeleton<?> skeleton, Object object) {
        faces.forget(object, skeleton);
    }
}
