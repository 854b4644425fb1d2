package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.child.Orders;
import dev.graft.benchmarks.connections.Held;
import dev.graft.benchmarks.connections.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that begins calls.
 *
 * <pre>
 * begin COUNT    begins so many more, and gives "ok"
 * end            looks at the answers of all of them, lets them go, and gives "ok"
 * use            gives "ok HEAP_BYTES THREADS"
 * </pre>
 */
public final class CallerProcess implements Orders.Worker {
    private static final int ANSWER_SECONDS = 60;

    private final Caller caller;
    private List<CompletableFuture<?>> calls = new ArrayList<>();

    private CallerProcess(Caller caller) {
        this.caller = caller;
    }

    /** Takes a {@link Kind}, an address, and how many calls may be under way. */
    public static void main(String... args) {
        Orders.serve(() -> new CallerProcess(Caller.open(Kind.valueOf(args[0]), args[1], Integer.parseInt(args[2]))));
    }

    @Override
    public String obey(String[] words) throws Exception {
        switch (words[0]) {
            case "begin" -> begin(Integer.parseInt(words[1]));
            case "end" -> end();
            case "use" -> {
                return Held.now().line();
            }
            default -> throw new IOException("no order: " + words[0]);
        }
        return "";
    }

    private void begin(int count) {
        for (int i = 0; i < count; i++) {
            calls.add(caller.begin());
        }
    }

    private void end() throws Exception {
        for (CompletableFuture<?> call : calls) {
            Payload.check(caller.expected(), call.get(ANSWER_SECONDS, TimeUnit.SECONDS));
        }
        calls = new ArrayList<>();
    }

    @Override
    public void close() throws IOException {
        caller.close();
    }
}
