package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import dev.graft.benchmarks.rounds.Cell;
import dev.graft.benchmarks.rounds.Plan;
import dev.graft.benchmarks.rounds.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All that was measured over loopback: a table for each payload. */
final class RemoteTables {
    private static final List<String> HEAD = List.of(
            "at once",
            "way",
            "calls a second",
            "time to the floor's",
            "its rounds",
            "CPU, µs",
            "to the floor's",
            "allocated, bytes",
            "to the floor's",
            "on the wire, bytes",
            "Graft's calls to its");

    private final Results results;

    RemoteTables(Results results) {
        this.results = results;
    }

    void write(Markdown out) {
        for (Payload payload : results.payloads()) {
            List<List<String>> rows = new ArrayList<>();
            for (int load : results.loads()) {
                for (Way way : Way.values()) {
                    results.find(way, payload, load).ifPresent(cell -> rows.add(row(cell)));
                }
            }
            out.heading("Over loopback: " + payload.label()).table(HEAD, rows);
        }
    }

    private List<String> row(Cell cell) {
        Way floor = cell.atOnce() < Plan.IN_FLIGHT ? Way.SOCKET : Way.NETTY;
        return List.of(
                Integer.toString(cell.atOnce()),
                cell.way().label() + (cell.atOnce() >= Plan.IN_FLIGHT && !cell.async() ? ", as many threads" : ""),
                Markdown.whole(Median.of(cell.samples(), Sample::callsPerSecond)),
                ratio(cell, floor, Sample::nanosPerCall),
                results.ratios(cell, floor, Sample::nanosPerCall)
                        .map(Markdown::range)
                        .orElse(""),
                Markdown.micros(Median.of(cell.samples(), Sample::cpuNanosPerCall)),
                ratio(cell, floor, Sample::cpuNanosPerCall),
                Markdown.whole(Median.of(cell.samples(), Sample::bytesPerCall)),
                ratio(cell, floor, Sample::bytesPerCall),
                Markdown.whole((double) cell.wireBytes()),
                ratio(cell, graft(cell.way()), Sample::nanosPerCall));
    }

    /** Graft over the same carrier. */
    private static Way graft(Way way) {
        return way == Way.NETTY_WEBSOCKET || way == Way.GRAFT_WEBSOCKET ? Way.GRAFT_WEBSOCKET : Way.GRAFT;
    }

    private String ratio(Cell cell, Way other, ToDoubleFunction<Sample> cost) {
        return results.ratios(cell, other, cost)
                .map(ratios -> Markdown.ratio(Median.of(ratios)))
                .orElse("");
    }
}
