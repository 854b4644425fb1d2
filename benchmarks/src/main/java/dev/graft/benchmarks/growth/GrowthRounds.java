package dev.graft.benchmarks.growth;

import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.made.Contracts;
import dev.graft.benchmarks.rounds.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets the sizes of what grows take turns, each in a process of its own; those that are compared are in the same rounds.
 *
 * @param rounds of each size
 * @param warmMillis before anything is measured
 * @param millis of one size in one round
 * @param most no size is larger
 * @param progress is told a line for each step
 */
public record GrowthRounds(int rounds, long warmMillis, long millis, int most, Consumer<String> progress) {
    private static final long LEAD_MILLIS = 50;

    /**
     * What a call cost at one size.
     *
     * @param samples one of each round
     */
    public record Cell(Growing growing, int size, List<Sample> samples) {}

    /** Measures them, one after the other in each round. */
    public List<Cell> run(Growing... all) throws IOException, InterruptedException {
        Map<List<Integer>, Contracts> made = new LinkedHashMap<>();
        List<ChildProcess> children = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        try {
            for (Growing growing : all) {
                for (int size : growing.sizes()) {
                    if (size <= most) {
                        children.add(start(growing, size, made));
                        cells.add(new Cell(growing, size, new ArrayList<>()));
                    }
                }
            }
            for (ChildProcess child : children) {
                sample(child, warmMillis, LEAD_MILLIS);
            }
            for (int round = 1; round <= rounds; round++) {
                progress.accept("round " + round + " of " + rounds + " of " + all[0].label());
                for (int i = 0; i < children.size(); i++) {
                    int at = (i + round) % children.size();
                    cells.get(at).samples().add(sample(children.get(at), LEAD_MILLIS, millis));
                }
            }
            return cells;
        } finally {
            for (ChildProcess child : children) {
                child.close();
            }
            for (Contracts contracts : made.values()) {
                contracts.close();
            }
        }
    }

    private ChildProcess start(Growing growing, int size, Map<List<Integer>, Contracts> made)
            throws IOException, InterruptedException {
        progress.accept("starting " + size + " " + growing.label());
        List<Integer> counts = growing.made(size);
        if (!counts.isEmpty() && !made.containsKey(counts)) {
            made.put(counts, Contracts.make(counts.get(0), counts.get(1)));
        }
        Contracts contracts = made.get(counts);
        ChildProcess child = ChildProcess.start(
                GrowthChild.class,
                List.of("-Xms512m", "-Xmx512m"),
                contracts == null ? null : contracts.folder(),
                growing.name(),
                String.valueOf(size));
        child.awaitReady();
        return child;
    }

    private static Sample sample(ChildProcess child, long leadMillis, long millis)
            throws IOException, InterruptedException {
        return Sample.parse(List.of(child.ask(leadMillis + " " + millis).split(" ")));
    }
}
