package conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** One component of every type that has equality by content. */
public record Everything(
        boolean truth,
        byte octet,
        short small,
        char letter,
        int number,
        long large,
        float single,
        double real,
        Boolean boxedTruth,
        Byte boxedOctet,
        Short boxedSmall,
        Character boxedLetter,
        Integer boxedNumber,
        Long boxedLarge,
        Float boxedSingle,
        Double boxedReal,
        String text,
        BigDecimal decimal,
        BigInteger integer,
        UUID uuid,
        URI uri,
        Instant instant,
        Duration duration,
        LocalDate date,
        LocalDateTime dateTime,
        Colour colour,
        Optional<String> optional,
        OptionalInt optionalInt,
        OptionalLong optionalLong,
        OptionalDouble optionalDouble,
        List<String> list,
        Set<Integer> set,
        Collection<Long> collection,
        Map<String, Item> map,
        List<List<Map<Colour, Optional<Item>>>> deep,
        Page<Item> page,
        Item item) {

    /** A generic record. */
    public record Page<T>(List<T> items, T first, int number) {}

    /** All at values that are easily lost. */
    public static Everything extreme() {
        return new Everything(
                true,
                Byte.MIN_VALUE,
                Short.MIN_VALUE,
                '\uFFFF',
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                -0.0f,
                Double.NaN,
                false,
                (byte) 0,
                (short) 0,
                '\0',
                0,
                0L,
                0.0f,
                -0.0,
                "\uD83D\uDE00 \u00e4\u4e2d\0",
                new BigDecimal("-1.2300"),
                BigInteger.TWO.pow(200).negate(),
                new UUID(-1, 1),
                URI.create("https://example.org/a?b=c#d"),
                Instant.MIN,
                Duration.ofSeconds(Long.MIN_VALUE),
                LocalDate.MAX,
                LocalDateTime.MIN,
                Colour.GREEN,
                Optional.of(""),
                OptionalInt.of(0),
                OptionalLong.of(-1),
                OptionalDouble.of(Double.MIN_VALUE),
                List.of("", "b", ""),
                Set.of(-1),
                List.of(0L, Long.MAX_VALUE),
                Map.of("k", Item.of("v")),
                List.of(
                        List.of(),
                        List.of(Map.of(Colour.RED, Optional.of(Item.of("x")), Colour.GREEN, Optional.empty()))),
                new Page<>(List.of(Item.of("p")), null, 3),
                new Item("root", 0, List.of(Item.of("leaf"))));
    }

    /** All absent or zero. */
    public static Everything nothing() {
        return new Everything(
                false,
                (byte) 0,
                (short) 0,
                '\0',
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                List.of(),
                Set.of(),
                List.of(),
                Map.of(),
                List.of(),
                null,
                null);
    }
}
