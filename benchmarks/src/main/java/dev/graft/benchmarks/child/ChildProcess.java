package dev.graft.benchmarks.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A process that serves {@link Orders}, as the one who orders sees it. For one thread. */
public final class ChildProcess implements AutoCloseable {
    private static final int ANSWER_SECONDS = 120;

    private final String name;
    private final Path log;
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private ChildProcess(String name, List<String> command) throws IOException {
        this.name = name;
        log = Files.createTempFile("benchmark-", ".log");
        process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        orders = new PrintStream(process.getOutputStream(), true, UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /**
     * Starts a process with as much heap as the others have.
     *
     * @param main serves orders
     */
    public static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        return start(main, List.of("-Xms512m", "-Xmx512m"), null, arguments);
    }

    /**
     * Starts a process.
     *
     * @param main serves orders
     * @param options of the JVM
     * @param more classes that it finds before all others, or null
     */
    public static ChildProcess start(Class<?> main, List<String> options, @Nullable Path more, String... arguments)
            throws IOException {
        String classes = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                more == null ? classes : more + File.pathSeparator + classes));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ChildProcess(String.join(" with ", arguments), command);
    }

    /** Waits until it is open. */
    public void awaitReady() throws IOException, InterruptedException {
        answer();
    }

    /** Gives an order, and waits for what comes behind the "ok". */
    public String ask(String order) throws IOException, InterruptedException {
        orders.println(order);
        return answer();
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
