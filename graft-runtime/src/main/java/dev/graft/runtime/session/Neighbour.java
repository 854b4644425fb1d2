package dev.graft.runtime.session;

import org.jspecify.annotations.Nullable;

/**
 * What a network serves to another one of this process. Each is equal to itself alone.
 *
 * @param name stands where others have an address
 */
public record Neighbour(String name, Network network, Offer offer) {
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
