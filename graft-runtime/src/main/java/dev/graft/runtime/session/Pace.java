package dev.graft.runtime.session;

/**
 * How long the bodies of one method take. One whose bodies have been brief many times in a row may run on the thread that
 * reads the connection, which spares two changes of thread; the first that is not brief ends that, for a while that grows
 * with each relapse and shrinks again where none follows. May be used by any thread; a run that goes uncounted in a race does no harm.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // see above
final class Pace {
    /** What is brief: about what it would cost to give the call to another thread. */
    static final long BRIEF_NANOS = 50_000;

    /** What is a relapse. In between it may be that the thread had to wait for a processor, and doubt is enough. */
    private static final long LONG_NANOS = 2_000_000;

    /** So many brief runs a run in between takes back. */
    private static final int DOUBT = 8;

    private static final int FIRST_PROOF = 64;
    private static final int LONGEST_PROOF = 1 << 14;

    private volatile int proof; // brief runs in a row, up to twice what is needed
    private volatile int needed = FIRST_PROOF;

    /** Whether the next body can be expected to be brief. */
    boolean isBrief() {
        return proof >= needed;
    }

    /** A body took so long. */
    void took(long nanos) {
        if (nanos > LONG_NANOS) {
            relapse();
        } else if (nanos > BRIEF_NANOS) {
            proof = Math.max(0, proof - DOUBT);
        } else if (proof < needed || needed > FIRST_PROOF) {
            count();
        }
    }

    private void count() {
        int runs = proof + 1;
        int enough = needed;
        if (runs >= 2 * enough) { // twice what was asked for: the last relapse begins to be forgotten
            runs = Math.max(FIRST_PROOF, enough / 2);
            needed = runs;
        }
        proof = runs;
    }

    /** A body is not brief, and may not end for long. */
    void relapse() {
        if (isBrief()) {
            needed = Math.min(LONGEST_PROOF, needed * 4);
        }
        proof = 0;
    }
}
