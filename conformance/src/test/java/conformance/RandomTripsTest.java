package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.parity.Parity;
import dev.graft.testkit.Mode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random values of every type come back as they were, wherever they were. {@code -Drandom.count=1000000} sends more of them,
 * {@code -Drandom.seed=7} begins elsewhere.
 */
class RandomTripsTest {
    private static final int BATCH = 100;
    private static final int SHARE_OF_CHECKED = 10; // it encodes each value many times
    private static final long SEED = Long.getLong("random.seed", 1);
    private static final long COUNT = Long.getLong("random.count", 100_000);

    @ParameterizedTest
    @EnumSource
    @Parity("Values: random values of all types")
    void comeBackAsTheyWere(Mode mode) {
        try (Wiring<Bulk> wiring = Wiring.open(mode, Bulk.class, values -> values)) {
            long end = SEED + (mode == Mode.CHECKED ? (COUNT + SHARE_OF_CHECKED - 1) / SHARE_OF_CHECKED : COUNT);
            for (long first = SEED; first < end; first += BATCH) {
                trip(wiring.stub, first, Math.min(first + BATCH, end));
            }
        }
    }

    static void trip(Bulk stub, long first, long end) {
        List<Bulk.Sample> sent = new ArrayList<>();
        for (long seed = first; seed < end; seed++) {
            sent.add(new RandomSamples(seed).sample());
        }
        List<Bulk.Sample> arrived;
        try {
            arrived = stub.echo(List.copyOf(sent));
        } catch (RuntimeException e) {
            throw new AssertionError("failed: " + again(first, end), e);
        }
        assertThat(arrived).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            if (!sent.get(i).equals(arrived.get(i))) {
                assertThat(arrived.get(i)).as(again(first + i, first + i + 1)).isEqualTo(sent.get(i));
            }
        }
    }

    private static String again(long first, long end) {
        return "seed " + first + "; alone: -Drandom.seed=" + first + " -Drandom.count=" + (end - first);
    }
}
