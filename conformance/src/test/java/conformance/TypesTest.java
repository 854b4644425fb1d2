package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Each type is the same at the other side, at its extremes too, in every mode. */
class TypesTest {
    static final String VERY_OBJECTS = "the very objects are passed, and nobody looks at them";
    static final String CHANGES = "the very objects are passed; checked names the change that somebody makes to them";

    @Provides
    final Types echo = new Echo();

    @SafeVarargs
    private static <T> void keeps(UnaryOperator<T> trip, T... values) {
        for (T value : values) {
            assertThat(trip.apply(value)).isEqualTo(value);
        }
    }

    @GraftTest
    @Parity({
        "Values: boolean",
        "Values: byte",
        "Values: short",
        "Values: char",
        "Values: int",
        "Values: long",
        "Values: float",
        "Values: double"
    })
    void primitives(Types types) {
        keeps(
                types::primitives,
                new Types.Primitives(false, (byte) 0, (short) 0, '\0', 0, 0, 0, 0),
                new Types.Primitives(
                        true,
                        Byte.MIN_VALUE,
                        Short.MIN_VALUE,
                        '\uD800',
                        Integer.MIN_VALUE,
                        Long.MIN_VALUE,
                        -0.0f,
                        Double.NaN),
                new Types.Primitives(
                        true,
                        Byte.MAX_VALUE,
                        Short.MAX_VALUE,
                        '\uFFFF',
                        Integer.MAX_VALUE,
                        Long.MAX_VALUE,
                        Float.NaN,
                        -0.0));
    }

    @GraftTest
    @Parity("Values: boxes")
    void boxes(Types types) {
        keeps(
                types::boxes,
                null,
                new Types.Boxes(null, null, null, null, null, null, null, null),
                new Types.Boxes(false, (byte) 0, (short) 0, '\0', 0, 0L, 0f, 0.0),
                new Types.Boxes(true, (byte) -1, (short) -1, '\uFFFF', -1, -1L, -0.0f, Double.NEGATIVE_INFINITY));
    }

    @GraftTest
    @Parity("Values: String")
    void texts(Types types) {
        keeps(types::text, null, "", "a\0b", "\u00e4\u4e2d\uD83D\uDE00", "x".repeat(1 << 20));
    }

    @GraftTest
    @Parity("Values: byte[]")
    void bytes(Types types) {
        byte[] large = new byte[1 << 20];
        Arrays.fill(large, (byte) 0x80);
        keeps(types::bytes, null, new byte[0], new byte[] {-128, 0, 127}, large);
    }

    @GraftTest
    @Parity("Values: arrays of primitives")
    void arrays(Types types) {
        keeps(types::ints, new int[0], new int[] {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE});
        keeps(types::doubles, new double[0], new double[] {Double.NaN, -0.0, Double.MIN_VALUE});
    }

    @GraftTest
    @Parity("Values: BigDecimal")
    void decimals(Types types) {
        keeps(
                types::decimal,
                null,
                new BigDecimal("1.0"),
                new BigDecimal("1.00"),
                new BigDecimal("-0.00"),
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                new BigDecimal(BigInteger.TEN.pow(300), Integer.MIN_VALUE));
    }

    @GraftTest
    @Parity("Values: BigInteger")
    void integers(Types types) {
        keeps(types::integer, null, BigInteger.ZERO, BigInteger.ONE.negate(), BigInteger.TWO.pow(4_000));
    }

    @GraftTest
    @Parity("Values: UUID")
    void uuids(Types types) {
        keeps(types::uuid, null, new UUID(0, 0), new UUID(-1, 1), new UUID(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @GraftTest
    @Parity("Values: URI")
    void uris(Types types) {
        keeps(types::uri, null, URI.create(""), URI.create("HTTP://Example.org/%7ea?b=c#d"), URI.create("urn:x:y"));
    }

    @GraftTest
    @Parity({"Values: Instant", "Values: Duration"})
    void instants(Types types) {
        keeps(types::instant, null, Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 1));
        keeps(
                types::duration,
                null,
                Duration.ZERO,
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
    }

    @GraftTest
    @Parity({"Values: LocalDate", "Values: LocalDateTime"})
    void dates(Types types) {
        keeps(types::date, null, LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX);
        keeps(types::dateTime, null, LocalDateTime.MIN, LocalDateTime.MAX);
    }

    @GraftTest
    @Parity("Values: enums")
    void enums(Types types) {
        keeps(types::colour, null, Colour.RED, Colour.GREEN);
    }

    @GraftTest
    @Parity({"Values: Optional", "Values: OptionalInt", "Values: OptionalLong", "Values: OptionalDouble"})
    void optionals(Types types) {
        keeps(types::optional, Optional.empty(), Optional.of(""), Optional.of("a"));
        keeps(types::optionalInt, OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(-1));
        keeps(types::optionalLong, OptionalLong.empty(), OptionalLong.of(0), OptionalLong.of(Long.MIN_VALUE));
        keeps(types::optionalDouble, OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.of(Double.NaN));
    }

    @GraftTest
    @Parity({"Values: List", "Values: Collection"})
    void lists(Types types) {
        keeps(types::list, List.of(), List.of("", "b", ""), Collections.nCopies(50_000, "x"));
        keeps(types::collection, List.of(), List.of(0L, -1L));
    }

    @GraftTest
    @Parity("Values: Set, in the sender's order")
    void sets(Types types) {
        Set<Integer> set = new LinkedHashSet<>(List.of(3, 1, 2));
        assertThat(types.set(set)).isEqualTo(set).containsExactly(3, 1, 2);
    }

    @GraftTest
    @Parity("Values: Map, in the sender's order")
    void maps(Types types) {
        Map<String, Item> map = new LinkedHashMap<>();
        map.put("b", Item.of("x"));
        map.put("a", Item.of("y"));
        assertThat(types.map(map)).isEqualTo(map);
        assertThat(types.map(map).keySet()).containsExactly("b", "a");
    }

    @GraftTest
    @Parity("Values: collections of collections and of Optionals")
    void nestedCollections(Types types) {
        keeps(
                types::deep,
                List.of(),
                List.of(
                        List.of(),
                        List.of(Map.of(Colour.RED, Optional.of(Item.of("x")), Colour.GREEN, Optional.empty()))));
    }

    @GraftTest
    @Parity("Values: records, nested and recursive")
    void records(Types types) {
        Item deep = Item.of("0");
        for (int i = 0; i < 60; i++) {
            deep = new Item("x", i, List.of(deep));
        }
        keeps(types::item, null, Item.of("a"), deep);
    }

    @GraftTest
    @Parity("Values: generic records")
    void genericRecords(Types types) {
        keeps(types::page, null, new Everything.Page<>(List.of(Item.of("p")), null, 3));
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Values: null where none is allowed is refused, with its path", elsewhere = VERY_OBJECTS)
    void nulls(Types types) {
        assertThatThrownBy(() -> types.list(Arrays.asList("a", null)))
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("value[1] is null")
                .satisfies(
                        e -> assertThat(((GraftException) e).outcome()).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
        assertThatThrownBy(() -> types.optional(null))
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("value is null");
        assertThatThrownBy(() -> types.item(new Item("a", 1, List.of(new Item("b", 1, null)))))
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("value.parts[0].parts is null");
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Values: a String that is no Unicode is refused, with its path", elsewhere = VERY_OBJECTS)
    void noUnicode(Types types) {
        assertThatThrownBy(() -> types.item(Item.of("\uD800")))
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("value.sku")
                .hasMessageContaining("surrogate");
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Values: collections arrive immutable", elsewhere = CHANGES)
    void immutable(Types types) {
        List<String> list = types.list(new ArrayList<>(List.of("a")));
        assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
    }
}
