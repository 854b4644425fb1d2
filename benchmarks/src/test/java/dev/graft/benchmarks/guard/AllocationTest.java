package dev.graft.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What a call allocates, in a JVM whose compiler takes no allocation away, so that it comes out the same each time. A change
 * that makes it grow by more than a tenth, or shrink by more, says so by changing {@code allocation.properties}.
 */
class AllocationTest {
    @Test
    void aCallAllocatesWhatItDid() throws Exception {
        Properties known = new Properties();
        try (InputStream file = AllocationTest.class.getResourceAsStream("allocation.properties")) {
            known.load(Objects.requireNonNull(file));
        }
        Properties measured = measure();
        assertThat(measured.stringPropertyNames()).isEqualTo(known.stringPropertyNames());
        SoftAssertions each = new SoftAssertions();
        for (String name : known.stringPropertyNames()) {
            long then = Long.parseLong(known.getProperty(name));
            long now = Long.parseLong(measured.getProperty(name));
            each.assertThat(now)
                    .as(
                            "bytes that a call of %s allocates; if they are meant, put them into allocation.properties",
                            name)
                    .isBetween(then - then / 10, then + then / 10);
        }
        each.assertAll();
    }

    private static Properties measure() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process meter = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllocationMeter.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Properties measured = new Properties();
        try (InputStream out = meter.getInputStream()) {
            measured.load(new InputStreamReader(out, StandardCharsets.UTF_8));
        }
        assertThat(meter.waitFor()).as("exit status").isZero();
        return measured;
    }
}
