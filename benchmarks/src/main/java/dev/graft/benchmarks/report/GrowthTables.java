package dev.graft.benchmarks.report;

import dev.graft.benchmarks.growth.Growing;
import dev.graft.benchmarks.growth.GrowthRounds.Cell;
import dev.graft.benchmarks.rounds.Sample;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a call costs as something grows: each row is compared with the first one of its table. */
final class GrowthTables {
    private final List<Cell> cells;

    GrowthTables(List<Cell> cells) {
        this.cells = cells;
    }

    /** Adds a table of one thing that grows. */
    void write(Markdown out, Growing growing) {
        List<Cell> rows = rows(growing);
        out.heading("Growth: " + growing.label())
                .table(
                        List.of(
                                "",
                                "µs a call",
                                "to the first",
                                "its rounds",
                                "CPU, µs",
                                "to the first",
                                "allocated, bytes",
                                "to the first"),
                        rows.stream().map(row -> row(row, rows.get(0))).toList());
    }

    /** Adds the table of bytes, beside the socket's. */
    void writeBytes(Markdown out) {
        List<Cell> grafts = rows(Growing.BYTES);
        List<Cell> sockets = rows(Growing.SOCKET_BYTES);
        out.heading("Growth: " + Growing.BYTES.label())
                .table(
                        List.of(
                                "",
                                "Graft, µs a call",
                                "to the first",
                                "MB/s",
                                "socket, µs a call",
                                "to the first",
                                "MB/s",
                                "Graft to the socket",
                                "its rounds",
                                "allocated by Graft, to the socket"),
                        grafts.stream()
                                .map(graft -> {
                                    Cell socket = sockets.get(grafts.indexOf(graft));
                                    return List.of(
                                            size(graft.size()),
                                            Markdown.micros(nanos(graft)),
                                            Markdown.ratio(nanos(graft) / nanos(grafts.get(0))),
                                            megabytes(graft),
                                            Markdown.micros(nanos(socket)),
                                            Markdown.ratio(nanos(socket) / nanos(sockets.get(0))),
                                            megabytes(socket),
                                            ratio(graft, socket, Sample::nanosPerCall),
                                            Markdown.range(ratios(graft, socket, Sample::nanosPerCall)),
                                            ratio(graft, socket, Sample::bytesPerCall));
                                })
                                .toList());
    }

    private List<Cell> rows(Growing growing) {
        return cells.stream().filter(cell -> cell.growing() == growing).toList();
    }

    private static List<String> row(Cell cell, Cell first) {
        return List.of(
                Markdown.whole(cell.size()),
                Markdown.micros(nanos(cell)),
                ratio(cell, first, Sample::nanosPerCall),
                Markdown.range(ratios(cell, first, Sample::nanosPerCall)),
                Markdown.micros(Median.of(cell.samples(), Sample::cpuNanosPerCall)),
                ratio(cell, first, Sample::cpuNanosPerCall),
                Markdown.whole(Median.of(cell.samples(), Sample::bytesPerCall)),
                ratio(cell, first, Sample::bytesPerCall));
    }

    private static double nanos(Cell cell) {
        return Median.of(cell.samples(), Sample::nanosPerCall);
    }

    /** There and back. */
    private static String megabytes(Cell cell) {
        return Markdown.whole(2.0 * cell.size() / nanos(cell) * 1_000);
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes >= 1 << 10 ? (bytes >> 10) + " KiB" : bytes + " B";
    }

    private static String ratio(Cell cell, Cell other, ToDoubleFunction<Sample> cost) {
        return Markdown.ratio(Median.of(ratios(cell, other, cost)));
    }

    private static List<Double> ratios(Cell cell, Cell other, ToDoubleFunction<Sample> cost) {
        return Median.ratios(costs(cell, cost), costs(other, cost));
    }

    private static List<Double> costs(Cell cell, ToDoubleFunction<Sample> cost) {
        return cell.samples().stream().map(cost::applyAsDouble).toList();
    }
}
