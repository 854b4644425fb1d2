package dev.graft.benchmarks.latency;

import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.peers.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets the ways take turns, each in a process of its own.
 *
 * @param rates calls a second
 * @param rounds of each way at each rate
 * @param warmMillis at the highest rate, before anything is measured
 * @param millis of one way in one round
 * @param progress is told a line for each step
 */
public record LatencyRounds(
        List<Way> ways, List<Integer> rates, int rounds, long warmMillis, long millis, Consumer<String> progress) {
    /** Each library once, in what it is usually run with. */
    public static final List<Way> WAYS = List.of(
            Way.SOCKET,
            Way.NETTY,
            Way.NETTY_WEBSOCKET,
            Way.GRAFT,
            Way.GRAFT_WEBSOCKET,
            Way.RSOCKET,
            Way.GRPC,
            Way.DUBBO);

    private static final long LEAD_MILLIS = 200;

    /**
     * What one way did at one rate.
     *
     * @param way nothing where no call was made at all
     * @param latencies one of each round
     */
    public record Cell(Optional<Way> way, int rate, List<Latency> latencies) {}

    /** Measures everything, and throws at the first way that does not work. */
    public List<Cell> run() throws IOException, InterruptedException {
        List<Turn> turns = new ArrayList<>();
        try {
            start(turns, Optional.empty());
            for (Way way : ways) {
                start(turns, Optional.of(way));
            }
            for (Turn turn : turns) {
                progress.accept("warming " + turn.name());
                turn.measure(Collections.max(rates), warmMillis);
            }
            List<Cell> cells = new ArrayList<>();
            for (int rate : rates) {
                cells.addAll(measure(turns, rate));
            }
            return cells;
        } finally {
            for (Turn turn : turns) {
                turn.child.close();
            }
        }
    }

    private static void start(List<Turn> turns, Optional<Way> way) throws IOException, InterruptedException {
        String name = way.map(Way::name).orElse(LatencyChild.NO_CALL);
        Turn turn = new Turn(way, ChildProcess.start(LatencyChild.class, name));
        turns.add(turn);
        turn.child.awaitReady();
    }

    private List<Cell> measure(List<Turn> turns, int rate) throws IOException, InterruptedException {
        List<Cell> cells = turns.stream()
                .map(turn -> new Cell(turn.way, rate, new ArrayList<>()))
                .toList();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round " + round + " of " + rounds + " at " + rate + " calls a second");
            for (int i = 0; i < turns.size(); i++) {
                // Nobody always follows the same one.
                int at = (i + round) % turns.size();
                turns.get(at).measure(rate, LEAD_MILLIS);
                cells.get(at).latencies().add(turns.get(at).measure(rate, millis));
            }
        }
        return cells;
    }

    private record Turn(Optional<Way> way, ChildProcess child) {
        String name() {
            return way.map(Way::name).orElse(LatencyChild.NO_CALL);
        }

        Latency measure(int rate, long millis) throws IOException, InterruptedException {
            return Latency.parse(child.ask(rate + " " + millis));
        }
    }
}
