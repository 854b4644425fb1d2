package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long BRIEF = 1_000;
    private static final long NEITHER = 1_900_000;
    private static final long LONG = 3_000_000;

    private final Pace pace = new Pace();

    private void run(int times, long nanos) {
        for (int i = 0; i < times; i++) {
            pace.took(nanos);
        }
    }

    @Test
    void aMethodIsBriefOnceItHasProvedIt() {
        run(63, BRIEF);
        assertThat(pace.isBrief()).isFalse();
        run(1, BRIEF);
        assertThat(pace.isBrief()).isTrue();
    }

    @Test
    void aRunThatIsNotBriefIsDoubtForAFewMore() {
        run(64, BRIEF);
        run(1, NEITHER);
        assertThat(pace.isBrief()).isFalse();
        run(8, BRIEF);
        assertThat(pace.isBrief()).isTrue();
    }

    @Test
    void runsThatAreNeitherBriefNorLongAreNoProof() {
        run(64, BRIEF);
        run(1_000, NEITHER);
        run(63, BRIEF);
        assertThat(pace.isBrief()).isFalse();
    }

    @Test
    void aRelapseIsForgottenInTime() {
        run(64, BRIEF);
        run(1, LONG);
        run(256 + 256 + 128, BRIEF); // proved, and then as much again twice
        run(1, LONG);
        run(255, BRIEF);
        assertThat(pace.isBrief()).isFalse();
        run(1, BRIEF);
        assertThat(pace.isBrief())
                .as("after a proof no longer than the first relapse asked for")
                .isTrue();
    }

    @Test
    void aRelapseMakesTheNextProofLonger() {
        run(64, BRIEF);
        run(1, LONG);
        run(255, BRIEF);
        assertThat(pace.isBrief()).isFalse();
        run(1, BRIEF);
        assertThat(pace.isBrief()).isTrue();
    }
}
