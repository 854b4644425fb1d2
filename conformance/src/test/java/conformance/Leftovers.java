package conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What a process holds that may be left over by something.
 *
 * @param metaspace in bytes
 */
record Leftovers(long threads, long files, long classes, long metaspace) {
    /** The JVM keeps metadata in chunks, and the test's own machinery loads some classes late. */
    private static final long METASPACE_SLACK = 2 << 20;

    private static final long CLASSES_SLACK = 100;

    static Leftovers now() {
        return new Leftovers(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openFiles(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                usedMetaspace());
    }

    boolean isNoMoreThan(Leftovers before) {
        return threads <= before.threads
                && files <= before.files
                && classes <= before.classes + CLASSES_SLACK
                && metaspace <= before.metaspace + METASPACE_SLACK;
    }

    private static long openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long usedMetaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** How many class loaders of a type there are. */
    static long loaders(String type) {
        try {
            String all = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassloaderStats",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return all.lines().filter(line -> line.contains(type)).count();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
