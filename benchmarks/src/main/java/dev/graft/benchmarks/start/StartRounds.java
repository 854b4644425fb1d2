package dev.graft.benchmarks.start;

import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.connections.CalleeProcess;
import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.made.Contracts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Starts fresh processes, one of each kind in each round. Whom they call is another process, which stays.
 *
 * @param progress is told a line for each step
 */
public record StartRounds(int rounds, Consumer<String> progress) {
    /** Measures all of them: one value for each round. */
    public Map<Start, List<Started>> run() throws IOException, InterruptedException {
        Map<Start, List<Started>> all = new EnumMap<>(Start.class);
        Map<Kind, ChildProcess> callees = new EnumMap<>(Kind.class);
        try (Contracts made = Contracts.make(Start.MADE, 5)) {
            for (Start start : Start.values()) {
                all.put(start, new ArrayList<>());
                if (start.callee().isPresent()) {
                    Kind kind = start.callee().orElseThrow();
                    callees.put(kind, ChildProcess.start(CalleeProcess.class, kind.name()));
                }
            }
            for (ChildProcess callee : callees.values()) {
                callee.awaitReady();
            }
            // The first one warms the callees.
            for (int round = 0; round <= rounds; round++) {
                progress.accept("start " + round + " of " + rounds);
                for (Map.Entry<Start, List<Started>> each : all.entrySet()) {
                    Started started = once(each.getKey(), callees, made);
                    if (round > 0) {
                        each.getValue().add(started);
                    }
                }
            }
            return all;
        } finally {
            for (ChildProcess callee : callees.values()) {
                callee.close();
            }
        }
    }

    private static Started once(Start start, Map<Kind, ChildProcess> callees, Contracts made)
            throws IOException, InterruptedException {
        ChildProcess callee = start.callee().map(callees::get).orElse(null);
        String address = callee == null ? "none" : callee.ask("address");
        try (ChildProcess child = ChildProcess.start(
                StartChild.class, List.of(), start.made() ? made.folder() : null, start.name(), address)) {
            child.awaitReady();
            return Started.parse(child.ask("result"));
        }
    }
}
