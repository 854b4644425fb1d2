package dev.graft.runtime.transport;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Netty's leak detector for tests, chosen by a system property: it remembers what it would have logged. */
public final class LeakRecorder<T> extends ResourceLeakDetector<T> {
    private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();

    /** Called by Netty. */
    public LeakRecorder(Class<?> type, int sampling) {
        super(type, sampling);
    }

    /** Called by Netty. */
    @SuppressWarnings("deprecation")
    public LeakRecorder(Class<?> type, int sampling, long active) {
        super(type, sampling, active);
    }

    @Override
    protected boolean needReport() {
        return true;
    }

    @Override
    protected void reportTracedLeak(String type, String records) {
        LEAKS.add(type + records);
    }

    @Override
    protected void reportUntracedLeak(String type) {
        LEAKS.add(type);
    }

    /** What was forgotten so far. */
    static Queue<String> leaks() {
        System.gc(); // so that what nobody holds is seen when the next buffers are made
        for (int i = 0; i < 10; i++) {
            ByteBufAllocator.DEFAULT.directBuffer(1).release();
        }
        return LEAKS;
    }
}
