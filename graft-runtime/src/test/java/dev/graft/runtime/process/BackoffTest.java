package dev.graft.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void theFirstRestartIsAtOnceAndLaterOnesWaitLongerUpToABound() {
        assertThat(backoff.after(Duration.ofSeconds(1))).isZero();
        Duration most = Backoff.FIRST;
        for (int i = 0; i < 20; i++) {
            assertThat(backoff.after(Duration.ofSeconds(1))).isBetween(most.dividedBy(2), most);
            most = most.multipliedBy(2).compareTo(Backoff.LONGEST) > 0 ? Backoff.LONGEST : most.multipliedBy(2);
        }
        assertThat(most).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void aProcessThatRanForAWhileIsStartedAgainAtOnce() {
        for (int i = 0; i < 5; i++) {
            backoff.after(Duration.ZERO);
        }
        assertThat(backoff.after(Backoff.SOUND)).isZero();
    }
}
