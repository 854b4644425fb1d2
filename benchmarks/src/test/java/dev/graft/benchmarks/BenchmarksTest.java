package dev.graft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each benchmark for a moment, in this process: that they work, not how fast. */
final class BenchmarksTest {
    private static final Options A_MOMENT = new OptionsBuilder()
            .forks(0)
            .verbosity(VerboseMode.SILENT)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(50))
            .build();

    @Test
    void everyWayCarriesEveryPayloadAndIsCompared() throws Exception {
        List<Measured> all = Ratios.measure(A_MOMENT);

        assertThat(all).allSatisfy(row -> assertThat(row.callsPerSecond()).isPositive());
        assertThat(all)
                .extracting(row -> row.way() + " " + row.payload() + " " + row.underWay())
                .containsExactlyInAnyOrder(
                        "GRAFT BASKET 1",
                        "GRAFT BYTES_64K 1",
                        "GRAFT_WEBSOCKET BASKET 1",
                        "GRAFT_WEBSOCKET BYTES_64K 1",
                        "GRAFT BASKET 64",
                        "GRAFT BYTES_64K 64",
                        "GRAFT_WEBSOCKET BASKET 64",
                        "GRAFT_WEBSOCKET BYTES_64K 64",
                        "GRPC BASKET 1",
                        "GRPC BYTES_64K 1",
                        "SOCKET BASKET 1",
                        "SOCKET BYTES_64K 1",
                        "GRPC BASKET 64",
                        "GRPC BYTES_64K 64",
                        "GRPC async BASKET 64",
                        "GRPC async BYTES_64K 64");
    }

    @Test
    void ratiosAreTakenUnderTheSameLoad() {
        String table = Ratios.table(List.of(
                new Measured("GRPC", "BASKET", 1, 1_000, 1),
                new Measured("SOCKET", "BASKET", 1, 4_000, 1),
                new Measured("GRPC", "BASKET", 64, 10_000, 1),
                new Measured("GRPC async", "BASKET", 64, 20_000, 1)));

        assertThat(table.lines().skip(2).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "BASKET 1 GRPC 1,000 1 1.00 0.25",
                        "BASKET 1 SOCKET 4,000 1 4.00 1.00",
                        "BASKET 64 GRPC 10,000 1 1.00 -",
                        "BASKET 64 GRPC async 20,000 1 2.00 -");
    }

    @Test
    void callsInMemoryAndCompilationsAreCompared() throws Exception {
        assertThat(Beside.measure(A_MOMENT, InMemory.class))
                .extracting(Beside::what)
                .containsExactlyInAnyOrder("direct", "stub");
        assertThat(Beside.measure(A_MOMENT, Compile.class))
                .extracting(Beside::what)
                .containsExactlyInAnyOrder("NONE", "GRAFT");
    }

    @Test
    void graftGivesBackWhatItWasGiven() throws Exception {
        for (Way way : new Way[] {Way.GRAFT, Way.GRAFT_WEBSOCKET}) {
            try (Peer peer = way.open()) {
                assertThat(peer.basket()).isEqualTo(Basket.sample());
                assertThat(peer.bytes()).isEqualTo(new byte[Peer.BYTES]);
            }
        }
    }

    @Test
    void theBasketTakesAboutTwoHundredBytes() {
        assertThat(GrpcMessages.BASKET.getSerializedSize()).isBetween(180, 220);
    }

    @Test
    void theBareSocketGivesBackWhatItWasGiven() throws Exception {
        try (Peer peer = Way.SOCKET.open()) {
            assertThat(peer.basket()).isEqualTo(GrpcMessages.BASKET.toByteArray());
            assertThat(peer.bytes()).isEqualTo(new byte[Peer.BYTES]);
        }
    }

    @Test
    void grpcGivesBackWhatItWasGiven() throws Exception {
        try (Peer peer = Way.GRPC.open()) {
            assertThat(peer.basket()).isEqualTo(GrpcMessages.BASKET);
            assertThat(peer.bytes()).isEqualTo(GrpcMessages.BYTES);
        }
    }
}
