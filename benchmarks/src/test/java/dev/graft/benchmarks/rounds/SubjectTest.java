package dev.graft.benchmarks.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Peer;
import dev.graft.benchmarks.peers.Way;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
final class SubjectTest {
    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"SOCKET", "NETTY", "GRAFT"})
    void callsAreCountedWithWhatTheyUseUp(Way way) throws Exception {
        try (Subject subject = new Subject(way, Payload.BASKET)) {
            for (int atOnce : new int[] {1, 16, 64}) {
                Sample sample = subject.measure(atOnce, 0, 50);

                assertThat(sample.calls()).isPositive();
                assertThat(sample.nanos()).isGreaterThanOrEqualTo(50_000_000);
                assertThat(sample.cpuNanos()).isPositive();
                assertThat(sample.bytes()).isPositive();
            }
        }
    }

    @Test
    void theRelayCountsWhatPassesInBothDirections() throws Exception {
        try (Subject subject = new Subject(Way.SOCKET, Payload.TWO_LONGS)) {
            assertThat(subject.wireBytes()).isEqualTo(4 + 1 + 16 + 4 + 1 + 8);
        }
    }

    @Test
    void anAnswerThatIsNotWhatWasSentFails() {
        Load load = new Callers(new Wrong(), List.of(() -> "wrong"));

        assertThatThrownBy(load::close).hasMessageContaining("the echo is not what was sent: wrong instead of right");
    }

    @Test
    void aWayThatFailsEndsTheRunWithItsName() {
        Plan plan = new Plan(List.of(Way.SOCKET), List.of(Payload.TWO_LONGS), List.of(-1), 1, 10, 10);

        assertThatThrownBy(() -> new Rounds(plan, step -> {}).run())
                .hasMessageContaining("SOCKET with TWO_LONGS: failed")
                .hasMessageContaining("IllegalArgumentException");
    }

    @Test
    void eachRoundMeasuresEachWay() throws Exception {
        Plan plan = new Plan(List.of(Way.SOCKET, Way.NETTY), List.of(Payload.TWO_LONGS), List.of(1, 64), 3, 1_000, 50);

        assertThat(new Rounds(plan, step -> {}).run())
                .extracting(cell -> cell.way() + " " + cell.atOnce() + " " + cell.async() + " "
                        + cell.samples().size())
                .containsExactlyInAnyOrder(
                        "SOCKET 1 false 3", "SOCKET 64 false 3", "NETTY 1 false 3", "NETTY 64 true 3");
    }

    private record Wrong() implements Peer {
        @Override
        public Caller caller() {
            return () -> "wrong";
        }

        @Override
        public Object expected() {
            return "right";
        }

        @Override
        public void close() {}
    }
}
