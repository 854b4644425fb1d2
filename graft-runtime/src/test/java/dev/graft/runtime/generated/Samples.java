package dev.graft.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** One filled value of each of {@link Shop}'s records. */
final class Samples {
    static final Shop.Line TEA = new Shop.Line("tea", 2, new BigDecimal("3.50"));
    static final Shop.Line CAKE = new Shop.Line("Käse🍰", -1, new BigDecimal("-1E+5"));
    static final Shop.Basket BASKET = new Shop.Basket(
            "ann", List.of(TEA, CAKE), Map.of("x", TEA), new Shop.Basket("", List.of(), Map.of(), null));
    static final Shop.Scalars SCALARS =
            new Shop.Scalars(true, (byte) -128, Short.MIN_VALUE, '\uffff', -1, Long.MIN_VALUE, -0.0f, -0.0);
    static final Shop.Boxes BOXES = new Shop.Boxes(
            false,
            (byte) 0,
            (short) 0,
            '\0',
            0,
            0L,
            0f,
            0.0,
            "",
            BigInteger.ZERO,
            URI.create("http://example.org/a%20b?q#f"),
            LocalDate.of(1969, 12, 31),
            Shop.Color.BLUE);
    static final Shop.Boxes EMPTY_BOXES =
            new Shop.Boxes(null, null, null, null, null, null, null, null, null, null, null, null, null);
    static final Shop.Rich RICH = new Shop.Rich(
            new BigDecimal("-12345678901234567890.123"),
            new UUID(0x0123456789abcdefL, -1),
            Instant.parse("1969-12-31T23:59:59.999999999Z"),
            Duration.ofNanos(-1),
            LocalDateTime.of(1970, 1, 2, 0, 0, 0, 7),
            Optional.of(""),
            Optional.of(TEA),
            OptionalInt.of(0),
            OptionalLong.of(-1),
            OptionalDouble.of(0.0));
    static final Shop.Rich EMPTY_RICH = new Shop.Rich(
            null,
            null,
            null,
            null,
            null,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty());
    static final Shop.Arrays ARRAYS = new Shop.Arrays(
            new byte[] {0, -1},
            new boolean[] {true, false},
            new char[] {0, 'a', '\uffff'},
            new short[] {0, -1, Short.MAX_VALUE},
            new int[] {0, -1, Integer.MAX_VALUE},
            new long[] {0, -1, Long.MAX_VALUE},
            new float[] {0, -0f, Float.NaN},
            new double[] {0, -0.0, Double.MIN_VALUE});
    static final Shop.Collections COLLECTIONS = new Shop.Collections(
            List.of("", "a"),
            new LinkedHashSet<>(Arrays.asList(3, 0, -1)),
            List.of(Shop.Color.BLUE, Shop.Color.RED, Shop.Color.BLUE),
            List.of(LocalDate.of(1969, 12, 30), LocalDate.of(1970, 1, 1)),
            inOrder(0, false, 7, true),
            inOrder(Shop.Color.GREEN, List.of("x", "y"), Shop.Color.RED, List.of()),
            List.of(List.of(1, 2), List.of(), List.of(-1)),
            List.of(Optional.of(""), Optional.empty()),
            List.of(OptionalInt.empty(), OptionalInt.of(0)),
            List.of(new UUID(1, 0), new UUID(0, 0)));
    static final Shop.Collections EMPTY_COLLECTIONS = new Shop.Collections(
            List.of(),
            java.util.Set.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private Samples() {}

    private static <K, V> Map<K, V> inOrder(K firstKey, V firstValue, K secondKey, V secondValue) {
        Map<K, V> map = new LinkedHashMap<>();
        map.put(firstKey, firstValue);
        map.put(secondKey, secondValue);
        return map;
    }
}
