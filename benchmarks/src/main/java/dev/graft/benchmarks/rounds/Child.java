package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.child.Orders;
import dev.graft.benchmarks.peers.Way;
import java.io.IOException;

/**
 * A process for one way with one payload.
 *
 * <pre>
 * measure AT_ONCE LEAD_MILLIS MILLIS    gives "ok CALLS NANOS CPU_NANOS BYTES"
 * mode AT_ONCE                          gives "ok async" or "ok threads"
 * wire                                  gives "ok BYTES"
 * </pre>
 */
public final class Child implements Orders.Worker {
    private final Subject subject;

    private Child(Subject subject) {
        this.subject = subject;
    }

    /** Takes a {@link Way} and a {@link Payload}. */
    public static void main(String... args) {
        Orders.serve(() -> new Child(new Subject(Way.valueOf(args[0]), Payload.valueOf(args[1]))));
    }

    @Override
    public String obey(String[] words) throws Exception {
        return switch (words[0]) {
            case "measure" ->
                subject.measure(Integer.parseInt(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]))
                        .line();
            case "mode" -> subject.async(Integer.parseInt(words[1])) ? "async" : "threads";
            case "wire" -> Long.toString(subject.wireBytes());
            default -> throw new IOException("no order: " + words[0]);
        };
    }

    @Override
    public void close() throws IOException {
        subject.close();
    }
}
