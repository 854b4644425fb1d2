package dev.graft.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.benchmarks.peers.Peer;
import dev.graft.benchmarks.peers.Way;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LatencyTest {
    @Test
    void aCallThatIsLateBecauseOfTheEarlierOnesHasBeenWaitingSinceItWasDue() throws Exception {
        Object lock = new Object();
        Peer oneAtATime = peer(() -> {
            synchronized (lock) {
                long end = System.nanoTime() + 10_000_000;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                return "right";
            }
        });

        try (OpenLoop loop = new OpenLoop(oneAtATime)) {
            Latency latency = loop.run(200, 500);

            assertThat(latency.calls()).isEqualTo(100);
            assertThat(latency.nanos().get(0)).isGreaterThan(150_000_000);
            assertThat(latency.nanos()).isSorted().hasSameSizeAs(Latency.PERCENTILES);
        }
    }

    @Test
    void callsThatNeverHadTheirTurnCountAsMissedAndAreTold() throws Exception {
        Object lock = new Object();
        Peer tooSlow = peer(() -> {
            synchronized (lock) {
                LockSupport.parkNanos(10_000_000);
                return "right";
            }
        });

        try (OpenLoop loop = new OpenLoop(tooSlow)) {
            Latency latency = loop.run(2_000, 100);

            assertThat(latency.calls()).isEqualTo(200);
            assertThat(latency.missed()).isPositive();
            assertThat(latency.kept()).isLessThan(1);
            assertThat(Latency.parse(latency.line())).isEqualTo(latency);
        }
    }

    @Test
    void anAnswerThatIsNotWhatWasSentFails() throws Exception {
        try (OpenLoop loop = new OpenLoop(peer(() -> "wrong"))) {
            assertThatThrownBy(() -> loop.run(100, 50)).hasMessageContaining("the echo is not what was sent");
        }
    }

    @Test
    void eachRoundMeasuresEachWayAndNoCallAtAll() throws Exception {
        LatencyRounds rounds = new LatencyRounds(List.of(Way.GRAFT), List.of(100, 200), 3, 100, 100, step -> {});

        assertThat(rounds.run())
                .allSatisfy(cell -> assertThat(cell.latencies()).hasSize(3))
                .extracting(cell -> cell.way().map(Way::name) + " " + cell.rate())
                .containsExactly(
                        Optional.empty() + " 100",
                        "Optional[GRAFT] 100",
                        Optional.empty() + " 200",
                        "Optional[GRAFT] 200");
    }

    private static Peer peer(Peer.Caller caller) {
        return new Peer() {
            @Override
            public Caller caller() {
                return caller;
            }

            @Override
            public Object expected() {
                return "right";
            }

            @Override
            public void close() {}
        };
    }
}
