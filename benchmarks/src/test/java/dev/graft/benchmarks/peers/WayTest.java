package dev.graft.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.benchmarks.Payload;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the ways work, not how fast. */
@Timeout(60)
final class WayTest {
    static Stream<Arguments> everyWayWithEveryPayload() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Payload.values()).map(payload -> Arguments.of(way, payload)));
    }

    @ParameterizedTest
    @MethodSource("everyWayWithEveryPayload")
    void whatIsSentComesBackWhetherWaitedForOrNot(Way way, Payload payload) throws Exception {
        try (Peer peer = way.open(payload)) {
            for (int i = 0; i < 5; i++) {
                assertThat(peer.caller().call()).isEqualTo(peer.expected());
            }
            if (peer.async().isPresent()) {
                Waiting answer = new Waiting();
                peer.async().orElseThrow().call(answer);
                assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(peer.expected());
            }
        }
    }

    @Test
    void theBasketTakesAboutTwoHundredBytes() {
        assertThat(GrpcMessages.BASKET.getSerializedSize()).isBetween(180, 220);
    }
}
