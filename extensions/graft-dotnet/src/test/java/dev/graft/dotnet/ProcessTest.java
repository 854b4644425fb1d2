package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the process: signals, faults, and modules that end it. */
@Timeout(120)
class ProcessTest {
    private Path module;

    @BeforeEach
    void compile() throws Exception {
        module = Weather.module();
    }

    /** A process, and what it has printed. */
    private static final class Child implements AutoCloseable {
        final Process process;
        final List<String> lines = new CopyOnWriteArrayList<>();
        private final Thread reader = new Thread(this::read);

        Child(Path module, String what) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:-CreateCoredumpOnCrash",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.graft.dotnet.Lodger",
                            module.toString(),
                            what)
                    .directory(module.getParent().toFile()) // where a crash leaves its report
                    .redirectErrorStream(true)
                    .start();
            reader.start();
        }

        private void read() {
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException ended) {
                lines.add("(" + ended + ")");
            }
        }

        void until(String words) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (lines.stream().noneMatch(line -> line.contains(words))) {
                assertThat(System.nanoTime() < end && process.isAlive())
                        .as("no %s in %s", words, lines)
                        .isTrue();
                LockSupport.parkNanos(5_000_000);
            }
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s", lines).isTrue();
            reader.join();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void threadDumpsAndShutdownHooksWorkAsBefore() throws Exception {
        try (Child child = new Child(module, "wait")) {
            child.until("ready");

            for (int i = 1; i <= 2; i++) {
                assertThat(new ProcessBuilder("kill", "-QUIT", "" + child.process.pid())
                                .start()
                                .waitFor())
                        .isZero();
                int dumps = i;
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (child.lines.stream()
                                .filter(line -> line.startsWith("Full thread dump"))
                                .count()
                        < dumps) {
                    assertThat(System.nanoTime()).as("%s", child.lines).isLessThan(end);
                    LockSupport.parkNanos(5_000_000);
                }
            }
            assertThat(child.process.toHandle().destroy()).isTrue(); // and its output stays readable

            assertThat(child.exitCode()).isEqualTo(128 + 15);
            assertThat(child.lines).contains("the hook ran");
        }
    }

    @Test
    void eachSideSeesItsOwnFaults() throws Exception {
        try (Child child = new Child(module, "faults")) {
            assertThat(child.exitCode()).as("%s", child.lines).isZero();
            assertThat(child.lines).contains("faults 100000 100000 200 2000", "the hook ran");
        }
    }

    @Test
    void environmentExitEndsTheProcessAsJavasDoes() throws Exception {
        try (Child child = new Child(module, "exit")) {
            assertThat(child.exitCode()).as("%s", child.lines).isEqualTo(3);
            assertThat(child.lines)
                    .contains("the hook ran")
                    .doesNotContain("it goes on")
                    .anyMatch(line -> line.contains("Environment.Exit(3)"));
        }
    }

    /** What no code of ours stands between; docs/dotnet.md says so. */
    @ParameterizedTest
    @CsvSource({"deep, Stack overflow", "failfast, no more", "thread, nobody catches this"})
    void whatDotnetEndsTheProcessFor(String how, String said) throws Exception {
        try (Child child = new Child(module, how)) {
            assertThat(child.exitCode()).as("%s", child.lines).isEqualTo(128 + 6);
            assertThat(child.lines)
                    .doesNotContain("it goes on", "the hook ran")
                    .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(said.toLowerCase(Locale.ROOT)));
        }
    }
}
