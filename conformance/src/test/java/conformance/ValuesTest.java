package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftLimitException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values mean the same at the other side. */
class ValuesTest {
    @ParameterizedTest
    @EnumSource
    @Parity("Values: a record of all of them at once")
    void valuesAtTheirExtremesArriveAsTheyWere(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThat(wiring.stub.echo(Everything.extreme())).isEqualTo(Everything.extreme());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: null where it may be, apart from empty and zero")
    void absentAndZeroStayApart(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThat(wiring.stub.echo(Everything.nothing())).isEqualTo(Everything.nothing());
            assertThat(wiring.stub.echo(null)).isNull();
            assertThat(wiring.stub.text(null)).isNull();
            assertThat(wiring.stub.text("")).isEmpty();
            assertThat(wiring.stub.bytes(null)).isNull();
            assertThat(wiring.stub.bytes(new byte[0])).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void arraysArriveWhole(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            byte[] bytes = new byte[3 << 20];
            Arrays.setAll(IntStream.range(0, bytes.length).toArray(), i -> bytes[i] = (byte) i);
            assertThat(wiring.stub.bytes(bytes)).isEqualTo(bytes);
            assertThat(wiring.stub.ints(new int[] {0, -1, Integer.MAX_VALUE}))
                    .containsExactly(0, -1, Integer.MAX_VALUE);
            assertThat(wiring.stub.doubles(new double[] {Double.NaN, -0.0})).containsExactly(Double.NaN, -0.0);
            assertThat(wiring.stub.booleans(new boolean[] {true, false})).containsExactly(true, false);
            assertThat(wiring.stub.chars(new char[] {'\uD800', 'a'})).containsExactly('\uD800', 'a');
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity({
        "Interactions: overloaded methods",
        "Interactions: methods inherited from a generic interface",
        "Interactions: static methods stay where they are"
    })
    void overloadedInheritedDefaultAndStaticMethodsAreTheirOwn(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThat(wiring.stub.add(1, 2)).isEqualTo(3);
            assertThat(wiring.stub.add("1", "2")).isEqualTo("12");
            assertThat(wiring.stub.store(Item.of("x"))).isEqualTo(Item.of("x"));
            assertThat(wiring.stub.name()).isEqualTo("store");
            assertThat(wiring.stub.greet("Ada")).isEqualTo("hello Ada");
            assertThat(Probe.constant()).isEqualTo("stays where it is");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: default methods run at the callee")
    void aDefaultMethodRunsAtTheCalleeThatOverridesIt(Mode mode) {
        Probe polite = new PoliteProbe();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, polite)) {
            assertThat(wiring.stub.greet("Ada")).isEqualTo("good day, Ada");
        }
    }

    @ParameterizedTest
    @EnumSource
    void objectMethodsStayAtTheCaller(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThat(wiring.stub.equals(wiring.stub)).isTrue();
            assertThat(wiring.stub.hashCode()).isEqualTo(System.identityHashCode(wiring.stub));
            assertThat(wiring.stub.toString()).contains("probe");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHARED", "CHECKED"})
    void whatArrivesCannotBeChanged(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            List<Item> items = wiring.stub.items(new ArrayList<>(List.of(Item.of("x"))));
            assertThatThrownBy(() -> items.add(Item.of("y"))).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void aNullThatCannotCrossIsRefusedWithItsPath(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThatThrownBy(() -> wiring.stub.items(Arrays.asList(Item.of("a"), null)))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("items[1]")
                    .hasMessageContaining("probe.items(List)")
                    .satisfies(e -> assertThat(outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
            assertThatThrownBy(() -> wiring.stub.store(new Item("a", 1, List.of(new Item("b", 1, null)))))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("item.parts[0].parts");
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void aStringThatIsNoUnicodeIsRefusedWithItsPath(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThatThrownBy(() -> wiring.stub.store(Item.of("\uD800")))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("item.sku")
                    .hasMessageContaining("surrogate");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void aResultThatCannotCrossWasExecuted(Mode mode) {
        ProbeImpl probe = new ProbeImpl() {
            @Override
            public List<Item> items(List<Item> items) {
                return Arrays.asList(null, null);
            }
        };
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe)) {
            assertThatThrownBy(() -> wiring.stub.items(List.of()))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("result[1]")
                    .satisfies(e -> assertThat(outcome(e)).isEqualTo(GraftException.Outcome.EXECUTED));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void limitsAreNamedWithTheKeyThatChangesThem(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl(), "max-message=64KiB;max-depth=5")) {
            assertThatThrownBy(() -> wiring.stub.bytes(new byte[100_000]))
                    .isInstanceOf(GraftLimitException.class)
                    .hasMessageContaining("max-message")
                    .hasMessageContaining("65536");
            Item deep = Item.of("0");
            for (int i = 0; i < 10; i++) {
                deep = new Item("x", 1, List.of(deep));
            }
            Item tooDeep = deep;
            assertThatThrownBy(() -> wiring.stub.store(tooDeep))
                    .isInstanceOf(GraftLimitException.class)
                    .hasMessageContaining("max-depth");
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void aLargeResultBeyondTheCallersLimitIsRefusedAndCallsGoOn(Mode mode) {
        ProbeImpl probe = new ProbeImpl() {
            @Override
            public byte[] bytes(byte[] value) {
                return new byte[200_000];
            }
        };
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe, "max-message=64KiB")) {
            assertThatThrownBy(() -> wiring.stub.bytes(null))
                    .isInstanceOf(GraftLimitException.class)
                    .hasMessageContaining("max-message")
                    .satisfies(e -> assertThat(outcome(e)).isEqualTo(GraftException.Outcome.EXECUTED));
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    static GraftException.Outcome outcome(Throwable exception) {
        return ((GraftException) exception).outcome();
    }

    /** Overrides a default method. */
    private static final class PoliteProbe extends ProbeImpl {
        @Override
        public String greet(String name) {
            return "good day, " + name;
        }
    }
}
