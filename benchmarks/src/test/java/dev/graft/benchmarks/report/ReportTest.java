package dev.graft.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.growth.Growing;
import dev.graft.benchmarks.growth.GrowthRounds;
import dev.graft.benchmarks.jmh.Row;
import dev.graft.benchmarks.latency.Latency;
import dev.graft.benchmarks.latency.LatencyRounds;
import dev.graft.benchmarks.peers.Way;
import dev.graft.benchmarks.rounds.Cell;
import dev.graft.benchmarks.rounds.Sample;
import dev.graft.benchmarks.underway.Underway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
    private static final Cell SOCKET = cell(Way.SOCKET, 1, false, 10_000, 10_000, 20_000);
    private static final Cell GRAFT = cell(Way.GRAFT, 1, false, 5_000, 8_000, 10_000);
    private static final Cell NETTY = cell(Way.NETTY, 64, true, 100_000, 100_000, 100_000);
    private static final Cell GRAFT_64 = cell(Way.GRAFT, 64, false, 95_000, 95_000, 95_000);

    @Test
    void theMedianOfTheRoundsRatiosCounts() {
        Results results = new Results(List.of(SOCKET, GRAFT));

        List<Double> ratios =
                results.ratios(GRAFT, Way.SOCKET, Sample::nanosPerCall).orElseThrow();

        assertThat(ratios).containsExactly(2.0, 1.25, 2.0);
        assertThat(Median.of(ratios)).isEqualTo(2.0);
        assertThat(Median.of(List.of(1.0, 4.0))).isEqualTo(2.5);
    }

    @Test
    void aWayIsComparedWithTheFloorOfItsLoad() {
        Markdown out = new Markdown();

        new RemoteTables(new Results(List.of(SOCKET, GRAFT, NETTY, GRAFT_64))).write(out);

        assertThat(out.toString().lines().skip(4))
                .containsExactly(
                        "| 1 | bare socket for each caller | 10,000 | 1.00 | 1.00 to 1.00 | 50.0 | 1.00 | 1,000 | 1.00 | 400 | 0.50 |",
                        "| 1 | Graft, TCP | 8,000 | 2.0 | 1.25 to 2.0 | 62.5 | 2.0 | 1,000 | 1.00 | 400 | 1.00 |",
                        "| 64 | Netty echo | 100,000 | 1.00 | 1.00 to 1.00 | 5.0 | 1.00 | 1,000 | 1.00 | 400 | 0.95 |",
                        "| 64 | Graft, TCP, as many threads | 95,000 | 1.05 | 1.05 to 1.05 | 5.3 | 1.05 | 1,000 | 1.00 | 400 | 1.00 |",
                        "");
    }

    @Test
    void whatIsAimedAtIsReachedOrNot() {
        Markdown out = new Markdown();

        Aim.write(new Results(List.of(SOCKET, GRAFT, NETTY, GRAFT_64)), out);

        assertThat(out.toString())
                .contains("| time, Graft, TCP to bare socket for each caller | 2.0 | 1.25 to 2.0 | at most 1.30 | no |")
                .contains("| calls a second, Graft, TCP to Netty echo | 0.95 | 0.95 to 0.95 | at least 0.90 | yes |")
                .doesNotContain("RSocket");
    }

    @Test
    void whatJmhMeasuredIsComparedWithOneRow() {
        Markdown out = new Markdown();

        new JmhTables(List.of(
                        new Row("direct", List.of(1.0, 2.0, 1.0), "ns/op", List.of(0.0, 0.0, 0.0)),
                        new Row("stub", List.of(1.5, 2.0, 2.0), "ns/op", List.of(0.0, 8.0, 8.0))))
                .write(out, "In memory", Map.of("direct", "direct", "stub", "Graft's stub"), "direct");

        assertThat(out.toString())
                .contains("|  | ns/op | to direct | its rounds | allocated, bytes | ratio |")
                .contains("| Graft's stub | 2.00 | 1.50 | 1.00 to 2.0 | 8 |  |");
    }

    @Test
    void whatTheProcessorAddsIsComparedForEachNumberOfContracts() {
        Markdown out = new Markdown();

        new CompileTable(List.of(
                        new Row("compile 10 NONE", List.of(100.0, 200.0), "ms/op", List.of(10.0, 10.0)),
                        new Row("compile 10 GRAFT", List.of(200.0, 300.0), "ms/op", List.of(30.0, 30.0))))
                .write(out, List.of(10));

        assertThat(out.toString()).contains("| 10 | 150 | 250 | 1.75 | 1.50 to 2.0 | 10.0 | 3.0 |");
    }

    @Test
    void growthIsComparedWithTheFirstRow() {
        Markdown out = new Markdown();

        new GrowthTables(List.of(
                        new GrowthRounds.Cell(
                                Growing.CONTRACTS_ALL, 1, List.of(new Sample(10, 100_000, 50_000, 1_000))),
                        new GrowthRounds.Cell(
                                Growing.CONTRACTS_ALL, 1_000, List.of(new Sample(5, 100_000, 50_000, 1_000)))))
                .write(out, Growing.CONTRACTS_ALL);

        assertThat(out.toString())
                .contains("| 1 | 10.0 | 1.00 | 1.00 to 1.00 | 5.0 | 1.00 | 100 | 1.00 |")
                .contains("| 1,000 | 20.0 | 2.0 | 2.0 to 2.0 | 10.0 | 2.0 | 200 | 2.0 |");
    }

    @Test
    void whatCallsHoldIsToldWithWhatStaysOfThem() {
        Markdown out = new Markdown();

        new UnderwayTable(List.of(
                        new Underway(
                                Kind.GRAFT,
                                10_000,
                                new Underway.Share(1_000, 2_000, 20),
                                new Underway.Share(10, -20, 19),
                                18),
                        new Underway(
                                Kind.GRPC,
                                10_000,
                                new Underway.Share(2_000, 2_500, 20),
                                new Underway.Share(0, 0, 20),
                                18)))
                .write(out);

        assertThat(out.toString())
                .contains("| Graft, TCP | 10,000 under way | 1,000 | 2,000 | 3,000 | 1.00 | 18 to 20 |")
                .contains("| Graft, TCP | after the end | 10 | -20 | -10 |  | 18 to 19 |")
                .contains("| grpc-java | 10,000 under way | 2,000 | 2,500 | 4,500 | 1.50 | 18 to 20 |");
    }

    @Test
    void aWayThatDoesNotKeepUpIsToldApart() {
        Markdown out = new Markdown();
        List<Long> nanos = List.of(1_000L, 2_000L, 3_000L, 4_000L, 5_000L, 6_000L);

        new LatencyTables(List.of(
                        new LatencyRounds.Cell(Optional.of(Way.SOCKET), 100, List.of(new Latency(100, 0, nanos))),
                        new LatencyRounds.Cell(Optional.of(Way.GRPC), 100, List.of(new Latency(100, 50, nanos)))))
                .write(out);

        assertThat(out.toString())
                .contains("| bare socket for each caller | 1 | 2 | 3 | 4 | 5 | 6 | 1.00 | 1.00 | all |")
                .contains("| grpc-java | 1 | 2 | 3 | 4 | 5 | 6 | 1.00 | 1.00 | 50%, does not keep up |");
    }

    @Test
    void onlyTheSectionsOfADocumentAreReplaced(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("performance.md"), """
                before
                <!-- begin remote, written by benchmarks/run -->
                old
                <!-- end remote -->
                after
                """);

        new Section("remote").replace(document, "new\n\n");

        assertThat(document).hasContent("""
                before
                <!-- begin remote, written by benchmarks/run -->

                new

                <!-- end remote -->
                after
                """);
        assertThatThrownBy(() -> new Section("memory").replace(document, "new"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no lines \"<!-- begin memory, written by benchmarks/run -->\"");
    }

    private static Cell cell(Way way, int atOnce, boolean async, long... callsInASecond) {
        List<Sample> samples = Arrays.stream(callsInASecond)
                .mapToObj(calls -> new Sample(calls, 1_000_000_000, 500_000_000, calls * 1_000))
                .toList();
        return new Cell(way, Payload.BASKET, atOnce, async, samples, 400);
    }
}
