package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets the ways take turns: in each round each of them is measured for a moment, so that whatever slows the machine down slows all
 * of them, and the ratios of a round hold. Each way has a process of its own for each payload, which stays warm and waits for its turn.
 */
public final class Rounds {
    private static final long LEAD_MILLIS = 100;

    private final Plan plan;
    private final Consumer<String> progress;

    /** @param progress is told a line for each step */
    public Rounds(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Measures everything, and throws at the first way that does not work. */
    public List<Cell> run() throws IOException, InterruptedException {
        List<Cell> cells = new ArrayList<>();
        for (Payload payload : plan.payloads()) {
            List<WayProcess> children = new ArrayList<>();
            try {
                for (Way way : plan.ways()) {
                    WayProcess child = new WayProcess(way, payload);
                    children.add(child);
                    child.awaitReady();
                }
                cells.addAll(measure(payload, children));
            } finally {
                for (WayProcess child : children) {
                    child.close();
                }
            }
        }
        return cells;
    }

    private List<Cell> measure(Payload payload, List<WayProcess> children) throws IOException, InterruptedException {
        List<Cell> cells = new ArrayList<>();
        // The more calls, the sooner the compiler is done with them.
        int most = Collections.max(plan.loads());
        for (WayProcess child : children) {
            progress.accept("warming " + child.way() + " with " + payload);
            child.measure(most, plan.warmMillis(), plan.millis());
        }
        for (int load : plan.loads()) {
            List<Turn> turns = new ArrayList<>();
            for (WayProcess child : children) {
                child.measure(load, plan.millis(), LEAD_MILLIS);
                turns.add(new Turn(child, new ArrayList<>()));
            }
            turn(turns, payload, load);
            for (Turn turn : turns) {
                WayProcess child = turn.child;
                cells.add(new Cell(child.way(), payload, load, child.async(load), turn.samples, 0));
            }
        }
        // Last, for it opens each way once more, and what has been compiled by then would not be what is measured.
        List<Cell> complete = new ArrayList<>();
        for (WayProcess child : children) {
            long bytes = child.wireBytes();
            cells.stream()
                    .filter(cell -> cell.way() == child.way())
                    .map(cell -> cell.withWireBytes(bytes))
                    .forEach(complete::add);
        }
        return complete;
    }

    private void turn(List<Turn> turns, Payload payload, int load) throws IOException, InterruptedException {
        List<Turn> order = new ArrayList<>(turns);
        for (int round = 1; round <= plan.rounds(); round++) {
            progress.accept("round " + round + " of " + plan.rounds() + " with " + payload + ", " + load + " at once");
            for (Turn turn : order) {
                turn.samples.add(turn.child.measure(load, LEAD_MILLIS, plan.millis()));
            }
            // Nobody always follows the same one.
            Collections.rotate(order, 1);
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
        }
    }

    private record Turn(WayProcess child, List<Sample> samples) {}
}
