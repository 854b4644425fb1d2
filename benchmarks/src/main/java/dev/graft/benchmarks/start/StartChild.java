package dev.graft.benchmarks.start;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.child.Orders;

/** A process that measures first and is asked later; any order gives "ok OPEN_NANOS CALL_NANOS". */
public final class StartChild implements Orders.Worker {
    private final Started started;

    private StartChild(Started started) {
        this.started = started;
    }

    /** Takes a {@link Start} and an address, which some do without. */
    public static void main(String... args) throws Exception {
        // What is sent is nobody's cost, and all else is: nothing has loaded what a way needs.
        Payload.check(Payload.SAMPLE, Payload.SAMPLE);
        Started started = Start.valueOf(args[0]).run(args[1]);
        Orders.serve(() -> new StartChild(started));
    }

    @Override
    public String obey(String[] words) {
        return started.line();
    }

    @Override
    public void close() {}
}
