package dev.graft.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    /** As a message whose field 1 is the number; so are the next two: how they stand inside a collection. */
    public static final Codec<OptionalInt> OPTIONAL_INT = OptionalCodecs.INT;

    public static final Codec<OptionalLong> OPTIONAL_LONG = OptionalCodecs.LONG;
    public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = OptionalCodecs.DOUBLE;

    private Codecs() {}
}
