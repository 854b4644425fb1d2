package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that Graft does not know arrive as their adapters make them. */
class ForeignTest {
    /** Gives back what it is given. */
    private static final class Echo implements Foreign {
        @Override
        public BitSet bits(BitSet value) {
            return value;
        }

        @Override
        public Case echo(Case value) {
            return value;
        }
    }

    private static Wiring<Foreign> open(Mode mode) {
        return Wiring.open(mode, Foreign.class, new Echo());
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    private static Foreign.Case of(Pattern pattern, BitSet... list) {
        return new Foreign.Case(null, List.of(list), Map.of(), Optional.empty(), pattern);
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: types of others, by adapters")
    void theyArriveWhereverTheyStand(Mode mode) {
        try (Wiring<Foreign> wiring = open(mode)) {
            assertThat(wiring.stub.bits(bits(0, 63, 64, 200))).isEqualTo(bits(0, 63, 64, 200));
            assertThat(wiring.stub.bits(bits())).isEqualTo(bits());
            Foreign.Case all = new Foreign.Case(
                    bits(1),
                    List.of(bits(), bits(2)),
                    Map.of(bits(3), 4),
                    Optional.of(bits(5)),
                    Pattern.compile("a*", 2));
            Foreign.Case arrived = wiring.stub.echo(all);
            assertThat(arrived.bits()).isEqualTo(bits(1));
            assertThat(arrived.list()).isEqualTo(all.list());
            assertThat(arrived.map()).isEqualTo(all.map());
            assertThat(arrived.optional()).isEqualTo(all.optional());
            assertThat(arrived.pattern().matcher("AA").matches()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: types of others, by adapters")
    void nullStaysNullAndNeverReachesTheAdapter(Mode mode) {
        try (Wiring<Foreign> wiring = open(mode)) {
            assertThat(wiring.stub.bits(null)).isNull();
            assertThat(wiring.stub.echo(of(null))).isEqualTo(of(null));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(value = "Values: what an adapter refuses is an error with its path", elsewhere = TypesTest.VERY_OBJECTS)
    void whatAnAdapterThrowsOrMakesNullIsAnErrorWithItsPath(Mode mode) {
        try (Wiring<Foreign> wiring = open(mode)) {
            assertThatThrownBy(() -> wiring.stub.echo(of(null, bits(1), bits(2_000))))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value.list[1] was refused by its adapter conformance.Foreign$Bits:"
                            + " java.lang.IllegalStateException: too many bits")
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
            assertThatThrownBy(() -> wiring.stub.bits(bits(1_000)))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining(
                            "argument value became null in toValue of its adapter conformance.Foreign$Bits");
            assertThatThrownBy(() -> wiring.stub.echo(of(Pattern.compile(""))))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("value.pattern became null in fromValue of its adapter");
            assertThat(wiring.stub.bits(bits(7))).isEqualTo(bits(7));
        }
    }
}
