package dev.graft.runtime.session;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands for objects of a guest: one and the same each time, for as long as it is reachable. May be used by any thread. */
final class GuestStubs {
    private final Map<Key, Known> stubs = new HashMap<>(); // guarded by this
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

    private record Key(int object, int contract) {}

    private static final class Known extends WeakReference<Object> {
        final Key key;

        Known(Object stub, Key key, ReferenceQueue<Object> unreachable) {
            super(stub, unreachable);
            this.key = key;
        }
    }

    private @Nullable Object known(long number, int contract) {
        while (unreachable.poll() instanceof Known gone) {
            stubs.remove(gone.key, gone);
        }
        Known known = stubs.get(new Key(Mentions.object(number), contract));
        return known == null ? null : known.get();
    }

    /** What stands for an object from here on, unless something else has come to do so. */
    synchronized Object of(long number, int contract, Supplier<Object> made) {
        Object known = known(number, contract);
        if (known != null) {
            return known;
        }
        Object stub = made.get();
        if (Mentions.object(number) != 0) {
            Key key = new Key(Mentions.object(number), contract);
            stubs.put(key, new Known(stub, key, unreachable));
        }
        return stub;
    }
}
