package dev.graft.benchmarks.underway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls that have come, and stay under way until it is said that they are to be answered. For several threads. */
final class Kept {
    private static final int ARRIVAL_SECONDS = 60;

    private final Semaphore arrived = new Semaphore(0);
    private List<Runnable> answers = new ArrayList<>();

    /** @param answer ends the call that has come */
    void add(Runnable answer) {
        synchronized (this) {
            answers.add(answer);
        }
        arrived.release();
    }

    /** Waits until so many more have come. */
    void await(int calls) throws InterruptedException {
        if (!arrived.tryAcquire(calls, ARRIVAL_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    arrived.availablePermits() + " of " + calls + " calls have come within " + ARRIVAL_SECONDS + " s");
        }
    }

    /** Answers all of them. */
    void answer() {
        take().forEach(Runnable::run);
    }

    private synchronized List<Runnable> take() {
        List<Runnable> all = answers;
        answers = new ArrayList<>();
        return all;
    }
}
