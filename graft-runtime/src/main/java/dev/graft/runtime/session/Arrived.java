package dev.graft.runtime.session;

import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.WireException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The objects that a frame of the other side refers to. While this is reachable, all of them are. Immutable. */
final class Arrived {
    /** Stands for an object of this side that is there no more. */
    static final Object ENDED = new Object();

    /** None. */
    static final Arrived NONE = new Arrived(new Object[0]);

    private final Object[] objects;

    /** @param objects each an {@link Imported}, an object of this side, or {@link #ENDED} */
    Arrived(Object[] objects) {
        this.objects = objects;
    }

    /** As a message of the frame sees them: objects of the other side as stubs whose calls have this timeout. */
    References within(@Nullable Duration timeout) {
        return new References() {
            @Override
            public @Nullable Object get(int position, Skeleton<?> skeleton) {
                return Arrived.this.get(position, skeleton, timeout);
            }

            @Override
            public int count() {
                return objects.length;
            }

            @Override
            public @Nullable Object identity(int position) {
                return objects[position - 1];
            }

            @Override
            public boolean hasEnded(int position) {
                return objects[position - 1] == ENDED;
            }

            @Override
            public @Nullable Object here(int position) {
                Object object = objects[position - 1];
                return object instanceof Imported || object == ENDED ? null : object;
            }
        };
    }

    private @Nullable Object get(int position, Skeleton<?> skeleton, @Nullable Duration timeout) {
        if (position > objects.length) {
            return null;
        }
        Object object = objects[position - 1];
        if (object instanceof Imported imported) {
            return imported.stub(skeleton, timeout);
        }
        if (object == ENDED) {
            throw WireException.value(
                    "is a reference to an object that was closed, or whose lease is over, at its home; ask its graft for a"
                            + " new one");
        }
        if (!skeleton.contract().isInstance(object)) {
            throw WireException.value("is a reference to an object that is no "
                    + skeleton.contract().getName());
        }
        return object;
    }
}
