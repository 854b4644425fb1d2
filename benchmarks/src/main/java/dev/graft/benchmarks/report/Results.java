package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import dev.graft.benchmarks.rounds.Cell;
import dev.graft.benchmarks.rounds.Sample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the rounds gave, and how one way's compares with another's. */
record Results(List<Cell> cells) {
    Optional<Cell> find(Way way, Payload payload, int atOnce) {
        return cells.stream()
                .filter(cell -> cell.way() == way && cell.payload() == payload && cell.atOnce() == atOnce)
                .findFirst();
    }

    List<Integer> loads() {
        return cells.stream().map(Cell::atOnce).distinct().toList();
    }

    List<Payload> payloads() {
        return cells.stream().map(Cell::payload).distinct().toList();
    }

    /** How much of something a call costs, the median of the rounds. */
    static double median(Cell cell, ToDoubleFunction<Sample> cost) {
        return median(cell.samples().stream().mapToDouble(cost));
    }

    /** The cell's cost as a multiple of another way's under the same load: the median of the rounds' ratios. */
    OptionalDouble ratio(Cell cell, Way other, ToDoubleFunction<Sample> cost) {
        return find(other, cell.payload(), cell.atOnce()).stream()
                .mapToDouble(against -> median(ratios(cell, against, cost)))
                .findFirst();
    }

    /** The smallest and the largest of the rounds' ratios. */
    static double[] range(Cell cell, Cell against, ToDoubleFunction<Sample> cost) {
        double[] sorted = ratios(cell, against, cost).sorted().toArray();
        return new double[] {sorted[0], sorted[sorted.length - 1]};
    }

    private static DoubleStream ratios(Cell cell, Cell against, ToDoubleFunction<Sample> cost) {
        return IntStream.range(0, cell.samples().size())
                .mapToDouble(round -> cost.applyAsDouble(cell.samples().get(round))
                        / cost.applyAsDouble(against.samples().get(round)));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
