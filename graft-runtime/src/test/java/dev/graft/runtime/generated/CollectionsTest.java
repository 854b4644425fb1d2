package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Any collection can be sent; an immutable one in the sender's order arrives. */
class CollectionsTest {
    private static final Repeated<Map<String, Integer>> COUNTS = Codecs.STRING.mapTo(Codecs.INT);

    @Test
    void theOrderOfASetIsKept() {
        Set<Integer> set = new LinkedHashSet<>(List.of(5, -3, 900, 0));

        assertThat(Trip.of(Shop.NUMBERS, set)).containsExactly(5, -3, 900, 0);
        assertThat(Trip.of(Shop.NUMBERS, new TreeSet<>(set))).containsExactly(-3, 0, 5, 900);
    }

    @Test
    void theOrderOfAMapIsKept() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 0);
        map.put("a", -1);

        assertThat(Trip.of(COUNTS, map)).containsExactly(Map.entry("z", 0), Map.entry("a", -1));
        assertThat(Trip.of(COUNTS, new TreeMap<>(map))).containsExactly(Map.entry("a", -1), Map.entry("z", 0));
    }

    @Test
    @SuppressWarnings("JdkObsolete") // users have them
    void aListWithoutRandomAccessIsKept() {
        List<String> list = new LinkedList<>(List.of("a", "b", "c"));

        assertThat(Trip.of(Shop.TEXTS, list)).isEqualTo(list);
    }

    @Test
    void anyCollectionArrivesAsAListOfItsElements() {
        Repeated<Collection<String>> collection = Codecs.STRING.collection();

        assertThat(Trip.of(collection, new ArrayDeque<>(List.of("a", "b")))).isEqualTo(List.of("a", "b"));
        assertThat(Trip.of(collection, List.of("a"))).isEqualTo(List.of("a"));
    }

    @Test
    void membersThatDifferOnlyInScaleStayTwo() {
        Set<BigDecimal> set = Set.of(new BigDecimal("1.0"), new BigDecimal("1.00"));

        assertThat(Trip.of(Codecs.BIG_DECIMAL.set(), set)).isEqualTo(set);
    }

    @Test
    void whatArrivesIsImmutable() {
        List<String> list = Trip.of(Shop.TEXTS, List.of("a"));
        Set<Integer> set = Trip.of(Shop.NUMBERS, Set.of(1));
        Map<String, Integer> map = Trip.of(COUNTS, Map.of("a", 1));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.set(0, "b"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> set.remove(1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map.values().clear());
    }

    @Test
    @SuppressWarnings("IdentityHashMapUsage")
    void aMapThatReusesItsEntriesIsKept() {
        Map<Shop.Color, Integer> enums = new EnumMap<>(Map.of(Shop.Color.RED, 1, Shop.Color.BLUE, 3));
        Map<String, Integer> identities = new IdentityHashMap<>(Map.of("a", 1, "b", 2));

        assertThat(Trip.of(Shop.COLOR.mapTo(Codecs.INT), enums)).isEqualTo(enums);
        assertThat(Trip.of(COUNTS, identities)).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(Trip.of(COUNTS, new FrugalMap())).isEqualTo(Map.of("key 0", 0, "key 1", 1, "key 2", 2));
    }

    @Test
    void theMessageAroundACollectionIsMadeOnce() {
        assertThat(Shop.TEXTS.asMessage()).isSameAs(Shop.TEXTS.asMessage());
    }

    @Test
    void anEmptyCollectionTakesNoBytes() {
        assertThat(Trip.argument(Shop.TEXTS, List.of())).isEmpty();
        assertThat(Trip.argument(Shop.NUMBERS, Set.of())).isEmpty();
        assertThat(Trip.argument(COUNTS, Map.of())).isEmpty();
        assertThat(Trip.argument(Shop.TEXTS, Collections.emptyList())).isEmpty();
        assertThat(Trip.argument(Shop.TEXTS, Arrays.asList())).isEmpty();
    }

    /** Gives out one and the same entry, over and over. */
    private static final class FrugalMap extends AbstractMap<String, Integer> {
        @Override
        public Set<Entry<String, Integer>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Integer>> iterator() {
                    int[] next = {-1};
                    Entry<String, Integer> only = new Entry<>() {
                        @Override
                        public String getKey() {
                            return "key " + next[0];
                        }

                        @Override
                        public Integer getValue() {
                            return next[0];
                        }

                        @Override
                        public Integer setValue(Integer value) {
                            throw new UnsupportedOperationException();
                        }
                    };
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return next[0] < 2;
                        }

                        @Override
                        public Entry<String, Integer> next() {
                            next[0]++;
                            return only;
                        }
                    };
                }

                @Override
                public int size() {
                    return 3;
                }
            };
        }
    }
}
