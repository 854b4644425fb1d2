package dev.graft.runtime.generated;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects that a message refers to, in the hands of the one thread that writes it. Each has a position, from 1. */
public final class SentReferences {
    /** From so many on they are looked up by a table. */
    private static final int MANY = 8;

    private final List<Sent<?>> sent = new ArrayList<>(2);
    private @Nullable IdentityHashMap<Object, Integer> positions;

    /**
     * One of them.
     *
     * @param skeleton the contract that the message says it has
     * @param object an implementation of it, perhaps a stub
     */
    public record Sent<T>(Skeleton<T> skeleton, T object) {}

    SentReferences() {}

    /** All, by position. */
    public List<Sent<?>> all() {
        return sent;
    }

    /** The position of an object, which it has from here on. */
    <T> int position(Skeleton<T> skeleton, T object) {
        int known = find(skeleton, object);
        if (known > 0) {
            return known;
        }
        return add(skeleton, object);
    }

    /** Gives an object the next position, whatever others it has. */
    <T> int add(Skeleton<T> skeleton, T object) {
        sent.add(new Sent<>(skeleton, object));
        IdentityHashMap<Object, Integer> table = positions;
        if (table != null) {
            table.putIfAbsent(object, sent.size());
        }
        return sent.size();
    }

    private int find(Skeleton<?> skeleton, Object object) {
        if (sent.size() > MANY) {
            Integer known = table().get(object);
            return known == null || sent.get(known - 1).skeleton != skeleton ? 0 : known;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).object == object && sent.get(i).skeleton == skeleton) {
                return i + 1;
            }
        }
        return 0;
    }

    private IdentityHashMap<Object, Integer> table() {
        IdentityHashMap<Object, Integer> table = positions;
        if (table == null) {
            table = new IdentityHashMap<>();
            for (int i = sent.size(); i > 0; i--) {
                table.put(sent.get(i - 1).object, i);
            }
            positions = table;
        }
        return table;
    }
}
