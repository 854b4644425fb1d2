package conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Values of every type from a seed. */
final class RandomValues {
    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed * 0x9e3779b97f4a7c15L); // near seeds would begin alike
    }

    /** What the values are made of; who takes from it takes part. */
    Random random() {
        return random;
    }

    <T> T orNull(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    <T> Optional<T> optional(Supplier<T> value) {
        return Optional.ofNullable(orNull(value));
    }

    <T> List<T> list(Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 300 : 20); i > 0; i--) {
            int point = random.nextInt(3) > 0 ? random.nextInt(128) : random.nextInt(0x110000);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '-' : point);
        }
        return text.toString();
    }

    private BigInteger integer() {
        return new BigInteger(random.nextInt(300), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong() % Instant.MAX.getEpochSecond(), random.nextInt(1_000_000_000));
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(random.nextLong() % LocalDate.MAX.toEpochDay());
    }

    Colour colour() {
        return Colour.values()[random.nextInt(2)];
    }

    Item item() {
        return new Item(
                orNull(this::text), random.nextInt(1_000), random.nextInt(3) == 0 ? list(this::item) : List.of());
    }

    private Map<String, Item> items() {
        Map<String, Item> map = new LinkedHashMap<>();
        list(this::text).forEach(key -> map.put(key, item()));
        return map;
    }

    private Map<Colour, Optional<Item>> byColour() {
        Map<Colour, Optional<Item>> map = new LinkedHashMap<>();
        list(this::colour).forEach(key -> map.put(key, optional(this::item)));
        return map;
    }

    private Set<Integer> numbers() {
        return new LinkedHashSet<>(list(random::nextInt));
    }

    Everything everything() {
        return new Everything(
                random.nextBoolean(),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                (char) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                Float.intBitsToFloat(random.nextInt()),
                Double.longBitsToDouble(random.nextLong()),
                orNull(random::nextBoolean),
                orNull(() -> (byte) random.nextInt()),
                orNull(() -> (short) random.nextInt()),
                orNull(() -> (char) random.nextInt()),
                orNull(random::nextInt),
                orNull(random::nextLong),
                orNull(random::nextFloat),
                orNull(random::nextDouble),
                orNull(this::text),
                orNull(() -> new BigDecimal(integer(), random.nextInt())),
                orNull(this::integer),
                orNull(() -> new UUID(random.nextLong(), random.nextLong())),
                orNull(() -> URI.create("urn:graft:" + random.nextInt())),
                orNull(this::instant),
                orNull(() -> Duration.ofSeconds(random.nextLong(), random.nextInt(1_000_000_000))),
                orNull(this::date),
                orNull(() ->
                        LocalDateTime.of(date(), java.time.LocalTime.ofNanoOfDay(random.nextInt(Integer.MAX_VALUE)))),
                orNull(this::colour),
                optional(this::text),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextGaussian()),
                list(this::text),
                numbers(),
                list(random::nextLong),
                items(),
                list(() -> list(this::byColour)),
                orNull(() -> new Everything.Page<>(list(this::item), orNull(this::item), random.nextInt())),
                orNull(this::item));
    }
}
