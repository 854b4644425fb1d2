package conformance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Values of every type at once, from a seed. */
final class RandomSamples {
    private static final List<String> ZONES = List.of("Europe/Berlin", "UTC", "America/St_Johns", "UTC+05:30", "Z");
    private static final List<String> TAGS = List.of("und", "de-CH-1996", "zh-Hant-TW-x-own", "no-NO", "ar-u-nu-arab");
    private static final List<Currency> CURRENCIES = List.copyOf(Currency.getAvailableCurrencies());

    private final Random random;
    private final RandomValues values;

    RandomSamples(long seed) {
        values = new RandomValues(seed);
        random = values.random();
    }

    Bulk.Sample sample() {
        int kind = random.nextInt(3);
        return new Bulk.Sample(
                kind == 0 ? values.everything() : null, kind == 1 ? sundry() : null, kind == 2 ? arrayed() : null);
    }

    private Bulk.Sundry sundry() {
        return new Bulk.Sundry(
                values.orNull(this::times),
                values.orNull(this::shape),
                values.list(this::shape),
                values.orNull(() -> expression(5)),
                values.orNull(() -> random.nextBoolean()
                        ? new Shapes.Ok<>(values.orNull(values::item))
                        : new Shapes.Failed<>(values.orNull(values::text))),
                values.optional(() -> new Shapes.Ok<>(values.list(this::shape))),
                values.orNull(this::amount),
                amounts(),
                new TreeSet<>(values.list(() -> new Ordered.Weight(random.nextInt()))),
                sorted(),
                values.orNull(this::bits),
                Map.of(bits(), values.optional(this::bits)));
    }

    private Times.All times() {
        LocalDate date = values.date();
        LocalTime time = LocalTime.ofNanoOfDay(Math.floorMod(random.nextLong(), 86_400_000_000_000L));
        return new Times.All(
                values.orNull(() -> time),
                values.orNull(() -> time.atOffset(offset())),
                values.orNull(() -> OffsetDateTime.of(date, time, offset())),
                values.orNull(() -> ZonedDateTime.of(LocalDate.ofEpochDay(random.nextInt(40_000)), time, zone())),
                values.orNull(this::zone),
                values.orNull(this::offset),
                values.orNull(() -> Period.of(random.nextInt(), random.nextInt(), random.nextInt())),
                values.orNull(() -> Year.of(date.getYear())),
                values.orNull(() -> YearMonth.from(date)),
                values.orNull(() -> MonthDay.from(date)),
                values.orNull(() -> Locale.forLanguageTag(oneOf(TAGS))),
                values.orNull(() -> oneOf(CURRENCIES)),
                values.optional(() -> Year.of(random.nextInt(4_000) - 2_000)),
                values.list(this::offset));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private ZoneId zone() {
        return random.nextBoolean() ? offset() : ZoneId.of(oneOf(ZONES));
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(random.nextInt(2 * 18 * 3_600 + 1) - 18 * 3_600);
    }

    private Shapes.Shape shape() {
        return switch (random.nextInt(4)) {
            case 0 -> new Shapes.Circle(random.nextDouble());
            case 1 -> new Shapes.Square(Double.longBitsToDouble(random.nextLong()));
            case 2 -> new Shapes.Path(values.list(values::text));
            default -> Shapes.Fixed.values()[random.nextInt(2)];
        };
    }

    private Shapes.Expression expression(int depth) {
        return depth == 0 || random.nextBoolean()
                ? new Shapes.Number(random.nextLong())
                : new Shapes.Sum(values.orNull(() -> expression(depth - 1)), expression(depth - 1));
    }

    private Ledger.Amount amount() {
        return new Ledger.Amount(random.nextInt(Integer.MAX_VALUE), values.orNull(values::text));
    }

    private Map<Ledger.Amount, List<Ledger.Amount>> amounts() {
        Map<Ledger.Amount, List<Ledger.Amount>> map = new LinkedHashMap<>();
        values.list(this::amount).forEach(key -> map.put(key, values.list(this::amount)));
        return map;
    }

    private SortedMap<String, SortedSet<Colour>> sorted() {
        SortedMap<String, SortedSet<Colour>> map = new TreeMap<>();
        values.list(values::text).forEach(key -> map.put(key, new TreeSet<>(values.list(values::colour))));
        return map;
    }

    private BitSet bits() {
        return BitSet.valueOf(random.longs(random.nextInt(4)).toArray());
    }

    private Bulk.Arrayed arrayed() {
        byte[] octets = new byte[random.nextInt(300)];
        random.nextBytes(octets);
        int size = random.nextInt(5);
        boolean[] truths = new boolean[size];
        short[] smalls = new short[size];
        char[] letters = new char[size];
        float[] singles = new float[size];
        double[] reals = new double[size];
        for (int i = 0; i < size; i++) {
            truths[i] = random.nextBoolean();
            smalls[i] = (short) random.nextInt();
            letters[i] = (char) random.nextInt();
            singles[i] = Float.intBitsToFloat(random.nextInt());
            reals[i] = Double.longBitsToDouble(random.nextLong());
        }
        return new Bulk.Arrayed(
                values.orNull(() -> octets),
                truths,
                smalls,
                letters,
                random.ints(size).toArray(),
                random.longs(size).toArray(),
                singles,
                reals,
                values.list(values::text).toArray(String[]::new),
                values.list(() -> values.list(values::item).toArray(Item[]::new))
                        .toArray(Item[][]::new),
                IntStream.range(0, size).mapToObj(i -> random.ints(i).toArray()).toArray(int[][]::new));
    }
}
