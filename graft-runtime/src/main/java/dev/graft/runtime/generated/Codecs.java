package dev.graft.runtime.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The codecs of the types that every contract may use. */
@SuppressWarnings("NullAway")
public final class Codecs {
    public static final Codec<Boolean> BOOL = null;
    public static final Codec<Byte> BYTE = null;
    public static final Codec<Short> SHORT = null;
    public static final Codec<Character> CHAR = null;
    public static final Codec<Integer> INT = null;
    public static final Codec<Long> LONG = null;
    public static final Codec<Float> FLOAT = null;
    public static final Codec<Double> DOUBLE = null;
    public static final Codec<String> STRING = null;
    public static final Codec<byte[]> BYTES = null;
    public static final Codec<BigDecimal> BIG_DECIMAL = null;
    public static final Codec<BigInteger> BIG_INTEGER = null;
    public static final Codec<java.util.UUID> UUID = null;
    public static final Codec<java.net.URI> URI = null;
    public static final Codec<Instant> INSTANT = null;
    public static final Codec<Duration> DURATION = null;
    public static final Codec<LocalDate> LOCAL_DATE = null;
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = null;
    public static final Codec<OptionalInt> OPTIONAL_INT = null;
    public static final Codec<OptionalLong> OPTIONAL_LONG = null;
    public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = null;

    private Codecs() {}

    /** An {@code Optional} as a message whose field 1 is what it holds: how it stands inside a collection. */
    public static <T> Codec<Optional<T>> optional(Codec<T> value) {
        throw new UnsupportedOperationException();
    }
}
