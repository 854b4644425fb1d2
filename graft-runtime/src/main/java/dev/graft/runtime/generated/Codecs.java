package dev.graft.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The codecs of the types that every contract may use. */
public final class Codecs {
    public static final Codec<Boolean> BOOL = NumberCodecs.BOOL;
    public static final Codec<Byte> BYTE = NumberCodecs.BYTE;
    public static final Codec<Short> SHORT = NumberCodecs.SHORT;
    public static final Codec<Character> CHAR = NumberCodecs.CHAR;
    public static final Codec<Integer> INT = NumberCodecs.INT;
    public static final Codec<Long> LONG = NumberCodecs.LONG;
    public static final Codec<Float> FLOAT = NumberCodecs.FLOAT;
    public static final Codec<Double> DOUBLE = NumberCodecs.DOUBLE;
    public static final Codec<String> STRING = BytesCodecs.STRING;
    public static final Codec<byte[]> BYTES = BytesCodecs.BYTES;
    public static final Codec<BigDecimal> BIG_DECIMAL = PairCodecs.BIG_DECIMAL;
    public static final Codec<BigInteger> BIG_INTEGER = BytesCodecs.BIG_INTEGER;
    public static final Codec<java.util.UUID> UUID = PairCodecs.UUID;
    public static final Codec<java.net.URI> URI = BytesCodecs.URI;
    public static final Codec<Instant> INSTANT = TimeCodecs.INSTANT;
    public static final Codec<Duration> DURATION = TimeCodecs.DURATION;
    public static final Codec<LocalDate> LOCAL_DATE = TimeCodecs.LOCAL_DATE;
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = TimeCodecs.LOCAL_DATE_TIME;
    public static final Codec<LocalTime> LOCAL_TIME = TimeCodecs.LOCAL_TIME;
    public static final Codec<OffsetTime> OFFSET_TIME = ZoneCodecs.OFFSET_TIME;
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME = ZoneCodecs.OFFSET_DATE_TIME;
    public static final Codec<ZonedDateTime> ZONED_DATE_TIME = ZoneCodecs.ZONED_DATE_TIME;
    public static final Codec<ZoneId> ZONE_ID = ZoneCodecs.ZONE_ID;
    public static final Codec<ZoneOffset> ZONE_OFFSET = ZoneCodecs.ZONE_OFFSET;
    public static final Codec<Year> YEAR = CalendarCodecs.YEAR;
    public static final Codec<YearMonth> YEAR_MONTH = CalendarCodecs.YEAR_MONTH;
    public static final Codec<MonthDay> MONTH_DAY = CalendarCodecs.MONTH_DAY;
    public static final Codec<Period> PERIOD = CalendarCodecs.PERIOD;
    public static final Codec<Locale> LOCALE = LocaleCodecs.LOCALE;
    public static final Codec<Currency> CURRENCY = LocaleCodecs.CURRENCY;
    /** As a message whose field 1 is the number; so are the next two: how they stand inside a collection. */
    public static final Codec<OptionalInt> OPTIONAL_INT = OptionalCodecs.INT;

    public static final Codec<OptionalLong> OPTIONAL_LONG = OptionalCodecs.LONG;
    public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = OptionalCodecs.DOUBLE;

    private Codecs() {}
}
