package dev.graft.benchmarks.latency;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.child.Orders;
import dev.graft.benchmarks.peers.Peer;
import dev.graft.benchmarks.peers.Way;
import java.io.IOException;

/**
 * A process for one way.
 *
 * <pre>
 * RATE MILLIS    gives "ok CALLS MISSED" and the percentiles in nanoseconds
 * </pre>
 */
public final class LatencyChild implements Orders.Worker {
    /** Instead of the name of a way. */
    static final String NO_CALL = "no call";

    private final Peer peer;
    private final OpenLoop loop;

    private LatencyChild(Peer peer) throws Exception {
        this.peer = peer;
        loop = new OpenLoop(peer);
    }

    /** Takes a {@link Way} or {@link #NO_CALL}. */
    public static void main(String... args) {
        Orders.serve(() -> new LatencyChild(
                args[0].equals(NO_CALL)
                        ? new NoCall(Payload.SAMPLE)
                        : Way.valueOf(args[0]).open(Payload.BASKET)));
    }

    @Override
    public String obey(String[] words) throws Exception {
        return loop.run(Integer.parseInt(words[0]), Long.parseLong(words[1])).line();
    }

    @Override
    public void close() throws IOException {
        loop.close();
        peer.close();
    }
}
