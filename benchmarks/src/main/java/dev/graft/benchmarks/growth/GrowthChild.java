package dev.graft.benchmarks.growth;

import dev.graft.benchmarks.child.Orders;
import dev.graft.benchmarks.rounds.Meter;
import java.io.IOException;

/**
 * A process for one size of what grows, with one caller.
 *
 * <pre>
 * LEAD_MILLIS MILLIS    gives "ok CALLS NANOS CPU_NANOS BYTES"
 * </pre>
 */
public final class GrowthChild implements Orders.Worker {
    private final Meter meter;

    private GrowthChild(Meter meter) {
        this.meter = meter;
    }

    /** Takes a {@link Growing} and a size. */
    public static void main(String... args) {
        Orders.serve(() -> new GrowthChild(new Meter(Growing.valueOf(args[0]).open(Integer.parseInt(args[1])))));
    }

    @Override
    public String obey(String[] words) throws Exception {
        return meter.measure(1, Long.parseLong(words[0]), Long.parseLong(words[1]))
                .line();
    }

    @Override
    public void close() throws IOException {
        meter.close();
    }
}
