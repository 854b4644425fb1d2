package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sorted collections and arrays of values mean the same at the other side. */
class OrderedTest {
    /** Gives back what it is given. */
    private static final class Echo implements Ordered {
        @Override
        public SortedSet<String> set(SortedSet<String> value) {
            return value;
        }

        @Override
        public SortedMap<Weight, SortedSet<Colour>> map(SortedMap<Weight, SortedSet<Colour>> value) {
            return value;
        }

        @Override
        public String[] strings(String... value) {
            return value;
        }

        @Override
        public Item[][] items(Item[][] value) {
            return value;
        }

        @Override
        public int[][][] cube(int[][][] value) {
            return value;
        }

        @Override
        public byte[][] chunks(byte[][] value) {
            return value;
        }

        @Override
        public Shelf shelf(Shelf value) {
            return value;
        }
    }

    private static Wiring<Ordered> open(Mode mode) {
        return Wiring.open(mode, Ordered.class, new Echo());
    }

    private static SortedMap<Ordered.Weight, SortedSet<Colour>> weights() {
        SortedMap<Ordered.Weight, SortedSet<Colour>> map = new TreeMap<>();
        map.put(new Ordered.Weight(3), new TreeSet<>(List.of(Colour.GREEN, Colour.RED)));
        map.put(new Ordered.Weight(-1), new TreeSet<>());
        return map;
    }

    @ParameterizedTest
    @EnumSource
    @Parity({"Values: SortedSet", "Values: SortedMap"})
    void sortedCollectionsStaySorted(Mode mode) {
        try (Wiring<Ordered> wiring = open(mode)) {
            SortedSet<String> set = wiring.stub.set(new TreeSet<>(List.of("b", "", "a")));
            assertThat(set).containsExactly("", "a", "b");
            assertThat(set.comparator()).isNull();
            assertThat(set.headSet("b")).containsExactly("", "a");
            SortedMap<Ordered.Weight, SortedSet<Colour>> map = wiring.stub.map(weights());
            assertThat(map).isEqualTo(weights());
            assertThat(map.firstKey()).isEqualTo(new Ordered.Weight(-1));
            assertThat(map.get(map.lastKey()).first()).isEqualTo(Colour.RED);
            assertThat(wiring.stub.set(new TreeSet<>())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: SortedSet")
    void theNaturalOrderAsAComparatorIsTheNaturalOrder(Mode mode) {
        try (Wiring<Ordered> wiring = open(mode)) {
            SortedSet<String> set = new TreeSet<>(Comparator.<String>naturalOrder());
            set.addAll(List.of("b", "a"));
            assertThat(wiring.stub.set(set)).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(
            value = "Values: what is sorted by a comparator is refused, with its path",
            elsewhere = TypesTest.VERY_OBJECTS)
    void oneWithAComparatorIsRefusedWithItsPath(Mode mode) {
        try (Wiring<Ordered> wiring = open(mode)) {
            assertThatThrownBy(() -> wiring.stub.set(new TreeSet<>(Comparator.reverseOrder())))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value is sorted by a comparator, which does not travel")
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
            SortedMap<Ordered.Weight, SortedSet<Colour>> map = weights();
            map.put(new Ordered.Weight(7), new TreeSet<>(Comparator.comparing(Colour::name)));
            assertThatThrownBy(() -> wiring.stub.map(map))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value[2] is sorted by a comparator");
            SortedMap<Ordered.Weight, SortedSet<Colour>> reversed = new TreeMap<>(Comparator.reverseOrder());
            assertThatThrownBy(() -> wiring.stub.map(reversed))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value is sorted by a comparator");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHARED", "CHECKED"})
    @Parity(value = "Values: collections arrive immutable", elsewhere = TypesTest.CHANGES)
    void whatArrivesSortedCannotBeChanged(Mode mode) {
        try (Wiring<Ordered> wiring = open(mode)) {
            SortedSet<String> set = wiring.stub.set(new TreeSet<>(List.of("a")));
            assertThatThrownBy(() -> set.add("b")).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> set.tailSet("a").clear()).isInstanceOf(UnsupportedOperationException.class);
            SortedMap<Ordered.Weight, SortedSet<Colour>> map = wiring.stub.map(weights());
            assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity({"Values: arrays of values", "Values: arrays of arrays"})
    void arraysOfValuesArriveAsArraysOfTheirClass(Mode mode) {
        try (Wiring<Ordered> wiring = open(mode)) {
            assertThat(wiring.stub.strings("a", "", "a"))
                    .isExactlyInstanceOf(String[].class)
                    .containsExactly("a", "", "a");
            assertThat(wiring.stub.strings()).isEmpty();
            Item[][] items = {{Item.of("x")}, {}, {Item.of("y"), Item.of("z")}};
            assertThat(wiring.stub.items(items)).isDeepEqualTo(items);
            int[][][] cube = {{{1, -1}, {}}, {}, {{Integer.MIN_VALUE}}};
            assertThat(Arrays.deepEquals(wiring.stub.cube(cube), cube)).isTrue();
            byte[][] chunks = {{}, {1, 2}};
            assertThat(wiring.stub.chunks(chunks)).isDeepEqualTo(chunks);
            Ordered.Shelf part =
                    new Ordered.Shelf(new TreeSet<>(), Optional.of(new String[] {"x"}), new Ordered.Shelf[0]);
            Ordered.Shelf shelf = wiring.stub.shelf(new Ordered.Shelf(
                    new TreeSet<>(List.of(new Ordered.Weight(1))), Optional.empty(), new Ordered.Shelf[] {part}));
            assertThat(shelf.weights()).containsExactly(new Ordered.Weight(1));
            assertThat(shelf.parts()[0].labels().orElseThrow()).containsExactly("x");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(value = "Values: null where none is allowed is refused, with its path", elsewhere = TypesTest.VERY_OBJECTS)
    void nullIsRefusedInThemAndInTheirPlace(Mode mode) {
        try (Wiring<Ordered> wiring = open(mode)) {
            assertThatThrownBy(() -> wiring.stub.strings("a", null))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value[1] is null");
            assertThatThrownBy(() -> wiring.stub.items(new Item[][] {{}, {null}}))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value[1][0] is null");
            assertThatThrownBy(() -> wiring.stub.chunks(new byte[1][]))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value[0] is null");
            assertThatThrownBy(() -> wiring.stub.cube(null))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value is null");
            assertThatThrownBy(() -> wiring.stub.set(null))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value is null");
            assertThatThrownBy(
                            () -> wiring.stub.map(new TreeMap<>(Collections.singletonMap(new Ordered.Weight(1), null))))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value[0] is null");
        }
    }
}
