package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The references of a tube to objects in this process whose calls pass bytes. An object has one stub, for as long as that is
 * reachable; handed back, the stub is the object again. May be used by any thread.
 */
public final class LocalObjects {
    private final Machinery machinery;
    private final Map<Key, Stubbed> stubs = new HashMap<>(); // guarded by this
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

    public LocalObjects(Machinery machinery) {
        this.machinery = machinery;
    }

    /** A stub as long as it is reachable. What it stands for is reachable from it, so this need not hold that. */
    private static final class Stubbed extends WeakReference<Object> {
        final Key key;

        Stubbed(Object stub, Key key, ReferenceQueue<Object> unreachable) {
            super(stub, unreachable);
            this.key = key;
        }
    }

    /** An object, weakly, and its contract. */
    private static final class Key extends WeakReference<Object> {
        private final Skeleton<?> skeleton;
        private final int hash;

        Key(Object object, Skeleton<?> skeleton) {
            super(object);
            this.skeleton = skeleton;
            this.hash = System.identityHashCode(object);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            Object object = get();
            return object != null && other instanceof Key that && that.get() == object && that.skeleton == skeleton;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** What a message refers to, as its receiver sees it. */
    References received(SentReferences sent, Limits limits) {
        return (position, skeleton) ->
                position > sent.all().size() ? null : received(sent.all().get(position - 1), limits);
    }

    private <T> Object received(SentReferences.Sent<T> sent, Limits limits) {
        if (!(Binding.of(sent.object()) instanceof LocalReference<?> reference)) {
            return stub(sent, limits);
        }
        if (reference.isClosed()) {
            throw WireException.value("is a reference to an object that was closed");
        }
        return reference.object();
    }

    private synchronized <T> Object stub(SentReferences.Sent<T> sent, Limits limits) {
        while (unreachable.poll() instanceof Stubbed gone) {
            stubs.remove(gone.key, gone);
        }
        Key key = new Key(sent.object(), sent.skeleton());
        Stubbed known = stubs.get(key);
        Object stub = known == null ? null : known.get();
        if (stub == null) {
            stub = sent.skeleton().stub(new LocalReference<>(sent.skeleton(), sent.object(), limits, machinery, this));
            stubs.put(key, new Stubbed(stub, key, unreachable));
        }
        return stub;
    }

    /** An object was closed by its caller: should it be passed again, it gets another stub. */
    synchronized void closed(Skeleton<?> skeleton, Object object) {
        stubs.remove(new Key(object, skeleton));
    }
}
