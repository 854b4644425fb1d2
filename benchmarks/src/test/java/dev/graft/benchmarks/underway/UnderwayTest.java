package dev.graft.benchmarks.underway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.benchmarks.connections.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class UnderwayTest {
    static List<Kind> kinds() {
        return Underway.KINDS;
    }

    /** The callee keeps a decoded basket for each call, which alone is more than what is asked for here. */
    @ParameterizedTest
    @MethodSource("kinds")
    void moreCallsThanTheUsualLimitAreUnderWayAndLetGoOf(Kind kind) throws Exception {
        Underway underway = Underway.measure(kind, 2_000);

        assertThat(underway.during().callee()).isGreaterThan(500);
        assertThat(underway.during().caller()).isPositive();
        assertThat(underway.after().both()).isLessThan(underway.during().both() / 4);
        assertThat(underway.during().threads()).isLessThan(underway.threadsBefore() + 100);
    }

    @Test
    void aCallIsNotAnsweredBeforeItIsSaid() throws Exception {
        Kept kept = new Kept();
        try (Callee callee = Callee.open(Kind.GRAFT, kept, 2);
                Caller caller = Caller.open(Kind.GRAFT, callee.address(), 2)) {
            CompletableFuture<?> call = caller.begin();
            kept.await(1);
            assertThat(call).isNotDone();
            kept.answer();
            assertThat(call).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(caller.expected());
        }
    }
}
