package dev.graft.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A gateway as a process, and what it printed so far. Ends with the test at the latest. */
final class GatewayProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Lines out;
    private final Lines err;

    private GatewayProcess(Process process) {
        this.process = process;
        this.out = new Lines(process.getInputStream());
        this.err = new Lines(process.getErrorStream());
    }

    /** The runnable jar, by the Java that runs the tests. */
    static List<String> jar() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-jar", System.getProperty("gateway.jar"));
    }

    static GatewayProcess start(Path directory, List<String> command, String... args) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(all).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GRAFT_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new GatewayProcess(builder.start());
    }

    /** Waits until it serves and returns its first address. */
    String ready() throws InterruptedException {
        awaitLine(line -> line.startsWith("ready in "));
        String line = awaitLine(candidate -> candidate.startsWith("listening on "));
        return line.substring("listening on ".length());
    }

    String awaitLine(Predicate<String> wanted) throws InterruptedException {
        String line = out.await(wanted, process);
        if (line == null) {
            throw new AssertionError("it did not come: " + out() + " " + err());
        }
        return line;
    }

    void terminate() {
        process.toHandle().destroy(); // unlike Process.destroy, this leaves the streams open
    }

    long pid() {
        return process.pid();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end: " + out() + " " + err());
        }
        out.join();
        err.join();
        return process.exitValue();
    }

    List<String> out() {
        return out.all();
    }

    List<String> err() {
        return err.all();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static final class Lines {
        private final List<String> lines = new ArrayList<>(); // guarded by itself
        private final Thread reader;

        Lines(InputStream in) {
            reader = new Thread(() -> read(in));
            reader.start();
        }

        private void read(InputStream in) {
            try (BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    synchronized (lines) {
                        lines.add(line);
                        lines.notifyAll();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String await(Predicate<String> wanted, Process process) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            synchronized (lines) {
                while (true) {
                    for (String line : lines) {
                        if (wanted.test(line)) {
                            return line;
                        }
                    }
                    if (System.nanoTime() > end || !process.isAlive() && !reader.isAlive()) {
                        return null;
                    }
                    lines.wait(100);
                }
            }
        }

        void join() throws InterruptedException {
            reader.join(PATIENCE.toMillis());
        }

        List<String> all() {
            synchronized (lines) {
                return List.copyOf(lines);
            }
        }
    }
}
