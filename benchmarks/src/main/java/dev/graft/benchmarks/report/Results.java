package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import dev.graft.benchmarks.rounds.Cell;
import dev.graft.benchmarks.rounds.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the rounds over loopback gave, and how one way's compares with another's. */
record Results(List<Cell> cells) {
    Optional<Cell> find(Way way, Payload payload, int atOnce) {
        return cells.stream()
                .filter(cell -> cell.way() == way && cell.payload() == payload && cell.atOnce() == atOnce)
                .findFirst();
    }

    List<Integer> loads() {
        return cells.stream().map(Cell::atOnce).distinct().sorted().toList();
    }

    List<Payload> payloads() {
        return cells.stream().map(Cell::payload).distinct().toList();
    }

    /** The cell's cost in each round as a multiple of another way's under the same load; nothing where that was not measured. */
    Optional<List<Double>> ratios(Cell cell, Way other, ToDoubleFunction<Sample> cost) {
        return find(other, cell.payload(), cell.atOnce())
                .map(against -> Median.ratios(costs(cell, cost), costs(against, cost)));
    }

    private static List<Double> costs(Cell cell, ToDoubleFunction<Sample> cost) {
        return cell.samples().stream().map(cost::applyAsDouble).toList();
    }
}
