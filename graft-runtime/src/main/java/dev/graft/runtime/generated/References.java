package dev.graft.runtime.generated;

import org.jspecify.annotations.Nullable;

/** The objects that a message refers to, which travel beside it. Used by the thread that reads the message. */
@FunctionalInterface
public interface References {
    /**
     * What this side has for an object: the object itself if its home is here, else a stub.
     *
     * @param position its place among those of the message, from 1
     * @param skeleton the contract that the message says it has
     * @return the object; null if there is none at this place
     * @throws dev.graft.runtime.wire.WireException if it is of another contract, or its home does not have it any more
     */
    @Nullable
    Object get(int position, Skeleton<?> skeleton);

    /** How many there are; 0 where that is not known. */
    default int count() {
        return 0;
    }

    /**
     * What is the same each time for one object, and for no other one, at a position; null if that is not known.
     *
     * @param position as for {@link #get}
     */
    default @Nullable Object identity(int position) {
        return null;
    }

    /** Whether the home of the object at a position is here, and does not have it any more. */
    default boolean hasEnded(int position) {
        return false;
    }

    /** The object at a position, if its home is here; null for others. */
    default @Nullable Object here(int position) {
        return null;
    }
}
