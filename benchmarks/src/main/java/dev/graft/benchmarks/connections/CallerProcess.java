package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.child.Orders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A process in which connections begin.
 *
 * <pre>
 * connect COUNT    opens so many more, with a call over each, and gives "ok"
 * call             makes a call over each connection, and gives "ok"
 * use              gives "ok HEAP_BYTES THREADS"
 * </pre>
 */
public final class CallerProcess implements Orders.Worker {
    private final Kind.Dialer dialer;
    private final List<Kind.Echo> connections = new ArrayList<>();

    private CallerProcess(Kind.Dialer dialer) {
        this.dialer = dialer;
    }

    /** Takes a {@link Kind} and an address. */
    public static void main(String... args) {
        Orders.serve(() -> new CallerProcess(Kind.valueOf(args[0]).dialer(args[1])));
    }

    @Override
    public String obey(String[] words) throws IOException {
        switch (words[0]) {
            case "connect" -> connect(Integer.parseInt(words[1]));
            case "call" -> connections.forEach(Kind.Echo::call);
            case "use" -> {
                return Held.now().line();
            }
            default -> throw new IOException("no order: " + words[0]);
        }
        return "";
    }

    private void connect(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Kind.Echo connection = dialer.connection();
            connection.call();
            connections.add(connection);
        }
    }

    @Override
    public void close() throws IOException {
        dialer.close();
    }
}
