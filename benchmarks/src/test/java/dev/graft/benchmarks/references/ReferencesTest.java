package dev.graft.benchmarks.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class ReferencesTest {
    /** The callee has an object for each reference, which alone is more than what is asked for here. */
    @Test
    void referencesHoldSomethingAndLeaveLittle() throws Exception {
        References found = References.measure(5_000);

        assertThat(found.held().callee()).isGreaterThan(24);
        assertThat(found.held().caller()).isGreaterThan(24);
        assertThat(found.closed().both()).isLessThan(found.held().both() / 2);
        assertThat(found.forgotten().both()).isLessThan(found.held().both() / 2);
    }
}
