package dev.graft.benchmarks.connections;

import java.lang.management.ManagementFactory;

/**
 * What a process holds.
 *
 * @param heap bytes in use
 * @param threads of Java
 */
public record Held(long heap, long threads) {
    /** Collects garbage first; twice, for what references and cleaners let go of in the first go. */
    public static Held now() {
        System.gc();
        System.gc();
        return new Held(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** What {@link #parse} takes. */
    public String line() {
        return heap + " " + threads;
    }

    public static Held parse(String line) {
        int blank = line.indexOf(' ');
        return new Held(Long.parseLong(line.substring(0, blank)), Long.parseLong(line.substring(blank + 1)));
    }
}
