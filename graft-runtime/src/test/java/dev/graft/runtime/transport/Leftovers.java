package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.ResourceLeakDetectorFactory;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** What a closed transport must not leave. */
final class Leftovers {
    private Leftovers() {}

    static void assertNone() {
        assertThat(threads()).isEmpty();
        assertThat(ResourceLeakDetectorFactory.instance().newResourceLeakDetector(Leftovers.class))
                .as("the leak detector that the build chooses")
                .isInstanceOf(LeakRecorder.class);
        assertThat(LeakRecorder.leaks()).isEmpty();
    }

    /** In bytes, what is kept for later use included. */
    static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** Threads of ours, and those of Netty that outlive their users. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("graft-io")
                        || name.startsWith("globalEventExecutor")
                        || name.startsWith("ObjectCleaner")
                        || name.startsWith("threadDeathWatcher"))
                .toList();
    }
}
