package dev.graft.processor;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random values of the JDK's types that have a zone, a language or a currency, or are a part of a date. */
final class StandardValues {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "UTC", "UTC+02:00", "-03:30");
    private static final List<String> TAGS = List.of(
            "und", "de", "zh-Hans-CN", "de-CH-1996", "en-US-u-ca-buddhist", "ja-JP-u-ca-japanese-x-lvariant-JP");
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "XXX");

    private StandardValues() {}

    static Object of(String type, Random random) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(2 * 64_800 + 1) - 64_800);
        LocalTime time = random.nextInt(4) == 0
                ? LocalTime.MIDNIGHT
                : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
        LocalDateTime local = LocalDateTime.of(1 + random.nextInt(9_999), 1 + random.nextInt(12), 28, 0, 0)
                .with(time);
        ZoneId zone = ZoneId.of(one(ZONES, random));
        return switch (type) {
            case "java.time.LocalTime" -> time;
            case "java.time.OffsetTime" -> OffsetTime.of(time, offset);
            case "java.time.OffsetDateTime" -> OffsetDateTime.of(local, offset);
            case "java.time.ZonedDateTime" -> ZonedDateTime.of(local, random.nextBoolean() ? zone : offset);
            case "java.time.ZoneId" -> random.nextBoolean() ? zone : offset;
            case "java.time.ZoneOffset" -> offset;
            case "java.time.Period" -> Period.of(random.nextInt(), random.nextInt(3) - 1, random.nextInt());
            case "java.time.Year" -> Year.of(random.nextInt() >> 2);
            case "java.time.YearMonth" -> YearMonth.of(random.nextInt() >> 2, 1 + random.nextInt(12));
            case "java.time.MonthDay" -> MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
            case "java.util.Locale" -> Locale.forLanguageTag(one(TAGS, random));
            case "java.util.Currency" -> Currency.getInstance(one(CURRENCIES, random));
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
