package dev.graft.benchmarks.rounds;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process has used up so far.
 *
 * @param nanos on the clock
 * @param cpuNanos of all threads, the compiler's and the collector's too
 * @param allocated bytes by thread, as JMH's profiler counts them
 */
record Usage(long calls, long nanos, long cpuNanos, Map<Long, Long> allocated) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Usage now(Load load) {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> allocated = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            allocated.put(ids[i], bytes[i]);
        }
        return new Usage(load.done(), System.nanoTime(), SYSTEM.getProcessCpuTime(), allocated);
    }

    Sample since(Usage before) {
        long bytes = 0;
        for (Map.Entry<Long, Long> thread : allocated.entrySet()) {
            bytes += Math.max(0, thread.getValue() - before.allocated.getOrDefault(thread.getKey(), 0L));
        }
        return new Sample(calls - before.calls, nanos - before.nanos, cpuNanos - before.cpuNanos, bytes);
    }
}
