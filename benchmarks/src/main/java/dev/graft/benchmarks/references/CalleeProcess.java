package dev.graft.benchmarks.references;

import dev.graft.benchmarks.child.Orders;
import dev.graft.benchmarks.connections.Held;
import dev.graft.runtime.Hypertube;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A process that makes objects.
 *
 * <pre>
 * address        gives "ok" and where to connect to
 * open           gives "ok" and how many of them are not closed
 * use            gives "ok HEAP_BYTES THREADS"
 * </pre>
 */
public final class CalleeProcess implements Orders.Worker {
    private final AtomicInteger open = new AtomicInteger();
    private final Hypertube tube = Hypertube.builder()
            .provide(Slots.class, new Making())
            .listen("tcp://127.0.0.1:0")
            .open();

    private CalleeProcess() {}

    /** Takes nothing. */
    public static void main(String... args) {
        Orders.serve(CalleeProcess::new);
    }

    private final class Making implements Slots {
        private final AtomicInteger numbers = new AtomicInteger();

        @Override
        public Slot take() {
            open.incrementAndGet();
            return new Made(numbers.incrementAndGet(), open);
        }

        @Override
        public List<Slot> takeSome(int count) {
            return IntStream.range(0, count).mapToObj(i -> take()).toList();
        }
    }

    /** Compared by identity: a record would be equal to another one. */
    private static final class Made implements Slot {
        private final int number;
        private final AtomicInteger open;

        Made(int number, AtomicInteger open) {
            this.number = number;
            this.open = open;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }

    @Override
    public String obey(String[] words) throws IOException {
        return switch (words[0]) {
            case "address" -> tube.addresses().get(0);
            case "open" -> String.valueOf(open.get());
            case "use" -> Held.now().line();
            default -> throw new IOException("no order: " + words[0]);
        };
    }

    @Override
    public void close() {
        tube.close();
    }
}
