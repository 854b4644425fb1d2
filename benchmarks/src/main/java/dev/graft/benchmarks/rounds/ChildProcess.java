package dev.graft.benchmarks.rounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link Child} as the one who orders sees it. For one thread. */
final class ChildProcess implements AutoCloseable {
    private static final int ANSWER_SECONDS = 120;

    private final Way way;
    private final String name;
    private final Path log;
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    ChildProcess(Way way, Payload payload) throws IOException {
        this.way = way;
        name = way + " with " + payload;
        log = Files.createTempFile("benchmark-" + way + "-" + payload + "-", ".log");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms512m",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        way.name(),
                        payload.name())
                .redirectError(log.toFile())
                .start();
        orders = new PrintStream(process.getOutputStream(), true, UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    Way way() {
        return way;
    }

    /** Waits until the way is open. */
    void awaitReady() throws IOException, InterruptedException {
        answer();
    }

    Sample measure(int atOnce, long leadMillis, long millis) throws IOException, InterruptedException {
        orders.println("measure " + atOnce + " " + leadMillis + " " + millis);
        return Sample.parse(List.of(answer().split(" ")));
    }

    /** Whether so many calls are kept under way by one thread. */
    boolean async(int atOnce) throws IOException, InterruptedException {
        orders.println("mode " + atOnce);
        return answer().equals("async");
    }

    long wireBytes() throws IOException, InterruptedException {
        orders.println("wire");
        return Long.parseLong(answer());
    }

    private String answer() throws IOException, InterruptedException {
        String line;
        try {
            line = CompletableFuture.supplyAsync(this::readLine).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            line = "failed " + e.getCause();
        } catch (TimeoutException e) {
            line = "failed there is no answer within " + ANSWER_SECONDS + " s";
        }
        if (line.startsWith("ok")) {
            return line.substring(2).strip();
        }
        process.destroyForcibly();
        throw new IOException(name + ": " + line + "; its output:\n" + Files.readString(log));
    }

    private String readLine() {
        try {
            String line = answers.readLine();
            return line == null ? "failed the process has ended" : line;
        } catch (IOException e) {
            return "failed " + e;
        }
    }

    /** Lets the process end, and ends it where it does not. */
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(log);
    }
}
