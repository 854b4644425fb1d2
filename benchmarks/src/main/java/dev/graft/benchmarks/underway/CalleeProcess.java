package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.child.Orders;
import dev.graft.benchmarks.connections.Held;
import dev.graft.benchmarks.connections.Kind;
import java.io.IOException;

/**
 * A process that keeps calls.
 *
 * <pre>
 * address        gives "ok" and where to connect to
 * await COUNT    waits until so many more calls have come, and gives "ok"
 * answer         answers all calls that have come, and gives "ok"
 * use            gives "ok HEAP_BYTES THREADS"
 * </pre>
 */
public final class CalleeProcess implements Orders.Worker {
    private final Kept kept = new Kept();
    private final Callee callee;

    private CalleeProcess(Kind kind, int calls) throws IOException {
        callee = Callee.open(kind, kept, calls);
    }

    /** Takes a {@link Kind}, and how many calls may be under way. */
    public static void main(String... args) {
        Orders.serve(() -> new CalleeProcess(Kind.valueOf(args[0]), Integer.parseInt(args[1])));
    }

    @Override
    public String obey(String[] words) throws IOException, InterruptedException {
        switch (words[0]) {
            case "address" -> {
                return callee.address();
            }
            case "await" -> kept.await(Integer.parseInt(words[1]));
            case "answer" -> kept.answer();
            case "use" -> {
                return Held.now().line();
            }
            default -> throw new IOException("no order: " + words[0]);
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        callee.close();
    }
}
