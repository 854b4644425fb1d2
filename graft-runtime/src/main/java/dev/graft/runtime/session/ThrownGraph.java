package dev.graft.runtime.session;

import dev.graft.runtime.wire.WireException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of one message. They count from 1: an exception, then its cause with all that hangs there, then those
 * that it suppressed. One that repeats another is not counted, and may name only one that was counted before it.
 */
final class ThrownGraph {
    private final Thrown root;
    private final List<Thrown> counted = new ArrayList<>();
    private final IdentityHashMap<Thrown, Thrown> originals = new IdentityHashMap<>();
    private final Set<Thrown> heads = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @throws WireException if one repeats another that was not counted before it */
    ThrownGraph(Thrown root) {
        this.root = root;
        count(root, false, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param around those whose causes are being counted */
    private void count(Thrown thrown, boolean cause, Set<Thrown> around) {
        int same = thrown.same();
        if (same != 0) {
            if (same < 0 || same > counted.size()) {
                throw WireException.malformed(
                        "repeats the exception number " + same + ", of " + counted.size() + " before it");
            }
            Thrown original = counted.get(same - 1);
            originals.put(thrown, original);
            if (cause && around.contains(original)) {
                heads.add(original);
            }
            return;
        }
        counted.add(thrown);
        Thrown reason = thrown.cause();
        if (reason != null) {
            around.add(thrown);
            count(reason, true, around);
            around.remove(thrown);
        }
        for (Thrown suppressed : thrown.suppressed()) {
            count(suppressed, false, around);
        }
    }

    /** The one that was thrown. */
    Thrown root() {
        return root;
    }

    /** All but those that repeat others. */
    List<Thrown> all() {
        return counted;
    }

    /** The exception that this one repeats; null if it is one of its own. */
    @Nullable
    Thrown original(Thrown thrown) {
        return originals.get(thrown);
    }

    /** Whether something among its causes has it as a cause. */
    boolean isItsOwnCause(Thrown thrown) {
        return heads.contains(thrown);
    }
}
