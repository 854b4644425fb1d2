package dev.graft.benchmarks.rounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/**
 * A process for one way with one payload. It reads an order a line and answers each with a line; it ends when there are no more,
 * so it never outlives who started it. What libraries print goes to the error stream.
 *
 * <pre>
 * measure AT_ONCE LEAD_MILLIS MILLIS    gives "ok CALLS NANOS CPU_NANOS BYTES"
 * mode AT_ONCE                          gives "ok async" or "ok threads"
 * wire                                  gives "ok BYTES"
 * </pre>
 */
public final class Child {
    private Child() {}

    /** Takes a {@link Way} and a {@link Payload}. */
    public static void main(String... args) throws Exception {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.setOut(System.err);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        try {
            serve(new Subject(Way.valueOf(args[0]), Payload.valueOf(args[1])), orders, answers);
        } catch (Exception e) {
            e.printStackTrace();
            answers.println("failed " + e.toString().replace('\n', ' '));
        }
        // Some libraries leave threads behind that would keep the process.
        System.exit(0);
    }

    private static void serve(Subject subject, BufferedReader orders, PrintStream answers) throws Exception {
        try (subject) {
            answers.println("ok");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                answers.println("ok " + obey(subject, order.split(" ")));
            }
        }
    }

    private static String obey(Subject subject, String[] words) throws Exception {
        return switch (words[0]) {
            case "measure" ->
                subject.measure(Integer.parseInt(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]))
                        .line();
            case "mode" -> subject.async(Integer.parseInt(words[1])) ? "async" : "threads";
            case "wire" -> Long.toString(subject.wireBytes());
            default -> throw new IOException("no order: " + words[0]);
        };
    }
}
