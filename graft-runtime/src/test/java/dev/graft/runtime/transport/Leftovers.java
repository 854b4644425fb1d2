package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a closed transport must not leave. */
final class Leftovers {
    private Leftovers() {}

    static void assertNone() {
        assertThat(threads()).isEmpty();
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
