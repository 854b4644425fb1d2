package dev.graft.runtime.session;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** Objects that a guest keeps for this process, as long as something here can reach what stands for them. Any thread. */
final class GivenObjects {
    private final Set<Given> given = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

    /** One of them. */
    static final class Given extends WeakReference<Object> {
        private final long number;

        private Given(Object face, long number, ReferenceQueue<Object> unreachable) {
            super(face, unreachable);
            this.number = number;
        }
    }

    /**
     * Takes note of one.
     *
     * @param face what stands for it
     * @param number the guest's for it
     */
    Given add(Object face, long number) {
        Given one = new Given(face, number, unreachable);
        given.add(one);
        return one;
    }

    /** Says whether the guest is still to be told, which whoever asks does. */
    boolean remove(Given one) {
        return given.remove(one);
    }

    /** Tells the guest what nobody here can reach any more. */
    void giveBack(LongConsumer release) {
        while (unreachable.poll() instanceof Given gone) {
            if (given.remove(gone)) {
                release.accept(gone.number);
            }
        }
    }
}
