package dev.graft.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StartTest {
    @Test
    void eachKindOfStartHasItsTurnInEachRound() throws Exception {
        assertThat(new StartRounds(1, step -> {}).run())
                .hasSize(Start.values().length)
                .allSatisfy((start, times) -> {
                    assertThat(times).hasSize(1);
                    assertThat(times.get(0).open()).isPositive();
                    assertThat(times.get(0).call()).isPositive();
                });
    }
}
