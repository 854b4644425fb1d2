package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.child.Orders;
import java.io.IOException;

/**
 * A process in which connections end.
 *
 * <pre>
 * address    gives "ok" and where to connect to
 * use        gives "ok HEAP_BYTES THREADS"
 * </pre>
 */
public final class CalleeProcess implements Orders.Worker {
    private final Kind.Callee callee;

    private CalleeProcess(Kind.Callee callee) {
        this.callee = callee;
    }

    /** Takes a {@link Kind}. */
    public static void main(String... args) {
        Orders.serve(() -> new CalleeProcess(Kind.valueOf(args[0]).serve()));
    }

    @Override
    public String obey(String[] words) throws IOException {
        return switch (words[0]) {
            case "address" -> callee.address();
            case "use" -> Held.now().line();
            default -> throw new IOException("no order: " + words[0]);
        };
    }

    @Override
    public void close() throws IOException {
        callee.close();
    }
}
