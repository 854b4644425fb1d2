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
            "of its rounds",
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
        Way floor = floor(cell.atOnce());
        return List.of(
                Integer.toString(cell.atOnce()),
                cell.way().label() + (cell.atOnce() > 1 && !cell.async() ? ", as many threads" : ""),
                Markdown.whole(Results.median(cell, Sample::callsPerSecond)),
                to(floor, cell, Sample::nanosPerCall),
                range(floor, cell),
                Markdown.micros(Results.median(cell, Sample::cpuNanosPerCall)),
                to(floor, cell, Sample::cpuNanosPerCall),
                Markdown.whole(Results.median(cell, Sample::bytesPerCall)),
                to(floor, cell, Sample::bytesPerCall),
                Markdown.whole((double) cell.wireBytes()),
                Markdown.ratio(results.ratio(cell, graft(cell.way()), Sample::nanosPerCall)));
    }

    /** What nobody is expected to pass: blocking sockets for callers that wait, Netty's echo for many calls on one connection. */
    private static Way floor(int atOnce) {
        return atOnce < Plan.IN_FLIGHT ? Way.SOCKET : Way.NETTY;
    }

    /** Graft over the same carrier. */
    private static Way graft(Way way) {
        return way == Way.NETTY_WEBSOCKET || way == Way.GRAFT_WEBSOCKET ? Way.GRAFT_WEBSOCKET : Way.GRAFT;
    }

    private String to(Way floor, Cell cell, ToDoubleFunction<Sample> cost) {
        return Markdown.ratio(results.ratio(cell, floor, cost));
    }

    private String range(Way floor, Cell cell) {
        return results.find(floor, cell.payload(), cell.atOnce())
                .map(against -> Results.range(cell, against, Sample::nanosPerCall))
                .map(range -> Markdown.ratio(range[0]) + " to " + Markdown.ratio(range[1]))
                .orElse("");
    }
}
