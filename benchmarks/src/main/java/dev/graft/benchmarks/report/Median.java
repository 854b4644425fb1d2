package dev.graft.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Medians of what the rounds gave. */
final class Median {
    private Median() {}

    static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static <T> double of(List<T> values, ToDoubleFunction<T> of) {
        return of(values.stream().map(of::applyAsDouble).toList());
    }

    /** One round's ratio after the other. */
    static List<Double> ratios(List<Double> values, List<Double> to) {
        return IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / to.get(round))
                .toList();
    }
}
