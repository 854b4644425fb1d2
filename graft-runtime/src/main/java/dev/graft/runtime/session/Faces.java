package dev.graft.runtime.session;

import dev.graft.runtime.generated.Skeleton;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands for objects of this process at those who were passed them: one and the same each time, for as long as it is
 * reachable. Objects go by identity. May be used by any thread.
 */
public final class Faces {
    private final Map<Key, Face> faces = new HashMap<>(); // guarded by this
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

    /** A face as long as it is reachable. What it stands for is reachable from it, so this need not hold that. */
    private static final class Face extends WeakReference<Object> {
        final Key key;

        Face(Object face, Key key, ReferenceQueue<Object> unreachable) {
            super(face, unreachable);
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

    /** What stands for an object; made if there is nothing yet. */
    public synchronized Object of(Object object, Skeleton<?> skeleton, Supplier<Object> made) {
        while (unreachable.poll() instanceof Face gone) {
            faces.remove(gone.key, gone);
        }
        Key key = new Key(object, skeleton);
        Face known = faces.get(key);
        Object face = known == null ? null : known.get();
        if (face == null) {
            face = made.get();
            faces.put(key, new Face(face, key, unreachable));
        }
        return face;
    }

    /** What stands for an object does so no longer: should the object be passed again, something else will. */
    public synchronized void forget(Object object, Skeleton<?> skeleton) {
        faces.remove(new Key(object, skeleton));
    }
}
