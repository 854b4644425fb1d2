package dev.graft.benchmarks.references;

import dev.graft.benchmarks.child.Orders;
import dev.graft.benchmarks.connections.Held;
import dev.graft.runtime.Hypertube;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that holds references.
 *
 * <pre>
 * take COUNT     takes so many more, calls each, and gives "ok"
 * close          closes all of them, and gives "ok"
 * forget         lets go of all of them, and gives "ok"
 * churn COUNT    takes and closes so many, one after the other, and gives "ok"
 * use            gives "ok HEAP_BYTES THREADS"
 * </pre>
 */
public final class CallerProcess implements Orders.Worker {
    private static final int AT_ONCE = 1_000;

    private final Hypertube tube;
    private final Slots slots;
    private List<Slot> held = new ArrayList<>();

    private CallerProcess(String address) {
        tube = Hypertube.builder().connection("host=" + address).open();
        slots = tube.graft(Slots.class);
    }

    /** Takes an address. */
    public static void main(String... args) {
        Orders.serve(() -> new CallerProcess(args[0]));
    }

    @Override
    public String obey(String[] words) throws IOException {
        switch (words[0]) {
            case "take" -> take(Integer.parseInt(words[1]));
            case "close" -> {
                held.forEach(Slot::close);
                held = new ArrayList<>();
            }
            case "forget" -> held = new ArrayList<>();
            case "churn" -> churn(Integer.parseInt(words[1]));
            case "use" -> {
                return Held.now().line();
            }
            default -> throw new IOException("no order: " + words[0]);
        }
        return "";
    }

    private void take(int count) {
        List<Slot> more = new ArrayList<>(count);
        for (int left = count; left > 0; left -= AT_ONCE) {
            more.addAll(slots.takeSome(Math.min(left, AT_ONCE)));
        }
        for (int i = 1; i < count; i++) {
            if (more.get(i).number() != more.get(i - 1).number() + 1) {
                throw new IllegalStateException("another object has answered");
            }
        }
        held = more;
    }

    private void churn(int count) {
        for (int i = 0; i < count; i++) {
            try (Slot slot = slots.take()) {
                slot.number();
            }
        }
    }

    @Override
    public void close() {
        tube.close();
    }
}
