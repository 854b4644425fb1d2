package dev.graft.benchmarks.local;

import dev.graft.benchmarks.child.ChildProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Starts fresh processes, one for each place in each round.
 *
 * @param progress is told a line for each round
 */
public record HostedRounds(int rounds, Consumer<String> progress) {
    /** Measures all of them: one value for each round. */
    public Map<Place, List<Hosted>> run(List<Place> places) throws IOException, InterruptedException {
        Map<Place, List<Hosted>> all = new EnumMap<>(Place.class);
        places.forEach(place -> all.put(place, new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            progress.accept("runtimes " + round + " of " + rounds);
            for (Map.Entry<Place, List<Hosted>> each : all.entrySet()) {
                try (ChildProcess child = ChildProcess.start(
                        HostedChild.class, List.of(), null, each.getKey().name())) {
                    child.awaitReady();
                    each.getValue().add(Hosted.parse(child.ask("result")));
                }
            }
        }
        return all;
    }
}
