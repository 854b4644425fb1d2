package dev.graft.runtime.session;

import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.Skeleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Objects of this process that a guest was told of. Each mention has a number of its own; its upper half says which object it is,
 * so that the guest knows one that it has met. May be used by any thread.
 *
 * @see References#identity
 */
final class Mentions {
    private final Map<Long, Mention> mentions = new HashMap<>(); // guarded by this
    private final IdentityHashMap<Object, Identity> identities = new IdentityHashMap<>(); // guarded by this
    private final Set<Integer> objects = new HashSet<>(); // guarded by this; the numbers of those that are mentioned
    private final int most;
    private int lastObject; // guarded by this
    private boolean closed; // guarded by this

    Mentions() {
        this(Integer.MAX_VALUE);
    }

    /** @param most the highest number of an object; there are never as many at a time */
    Mentions(int most) {
        this.most = most;
    }

    /** What is known of an object by its number. */
    private record Mention(Identity identity, Function<Skeleton<?>, @Nullable Object> object) {}

    private static final class Identity {
        final @Nullable Object of;
        final int object;
        int lastMention;
        int alive;

        Identity(@Nullable Object of, int object) {
            this.of = of;
            this.object = object;
        }
    }

    /** Which object a mention is of; 0 if its number does not say it. */
    static int object(long number) {
        return (int) (number >>> Integer.SIZE);
    }

    /**
     * Mentions an object.
     *
     * @param identity the same for the same object, and no other; null if that is not known
     * @param object finds it, by its contract
     * @return the number of the mention
     */
    synchronized long add(@Nullable Object identity, Function<Skeleton<?>, @Nullable Object> object) {
        Identity known = identity == null
                ? new Identity(null, nextObject())
                : identities.computeIfAbsent(identity, any -> new Identity(identity, nextObject()));
        known.alive++;
        long number = (long) known.object << Integer.SIZE | Integer.toUnsignedLong(++known.lastMention);
        if (closed) {
            identities.clear(); // nobody will ask for it
            objects.clear();
        } else {
            mentions.put(number, new Mention(known, object));
        }
        return number;
    }

    /** Begins anew where there are no more, and takes none that is still there. */
    private int nextObject() {
        do {
            lastObject = lastObject == most ? 1 : lastObject + 1;
        } while (!objects.add(lastObject));
        return lastObject;
    }

    /** The object of a mention; null if that is over, or never was. */
    @Nullable
    Object get(long number, Skeleton<?> skeleton) {
        Mention mention;
        synchronized (this) {
            mention = mentions.get(number);
        }
        return mention == null ? null : mention.object.apply(skeleton);
    }

    /** The guest does not need a mention any more. */
    synchronized void remove(long number) {
        Mention mention = mentions.remove(number);
        if (mention != null && --mention.identity.alive == 0) {
            objects.remove(mention.identity.object);
            if (mention.identity.of != null) {
                identities.remove(mention.identity.of);
            }
        }
    }

    /** The guest is no more: none of its mentions counts, nor of those that come yet. */
    synchronized void close() {
        closed = true;
        mentions.clear();
        identities.clear();
        objects.clear();
    }
}
