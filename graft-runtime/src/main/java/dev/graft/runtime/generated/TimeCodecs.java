package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireType;
import dev.graft.runtime.wire.ZigZag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Times, over Java's whole range and to the nanosecond. */
final class TimeCodecs {
    private static final int NANOS = 1_000_000_000;

    static final Codec<Instant> INSTANT = new MessageCodec<>("Instant", "seconds", "nanos") {
        @Override
        protected void write(MessageWriter out, Instant value) {
            out.int32(2, value.getNano());
            out.int64(1, ZigZag.encode(value.getEpochSecond()));
        }

        @Override
        protected Instant read(MessageReader in) {
            long seconds = ZigZag.decode(in.int64(1));
            try {
                return Instant.ofEpochSecond(seconds, nanos(in.int32(2)));
            } catch (DateTimeException e) {
                throw outOfRange(e);
            }
        }
    };

    static final Codec<Duration> DURATION = new MessageCodec<>("Duration", "seconds", "nanos") {
        @Override
        protected void write(MessageWriter out, Duration value) {
            out.int32(2, value.getNano());
            out.int64(1, ZigZag.encode(value.getSeconds()));
        }

        @Override
        protected Duration read(MessageReader in) {
            return Duration.ofSeconds(ZigZag.decode(in.int64(1)), nanos(in.int32(2)));
        }
    };

    static final Codec<LocalDate> LOCAL_DATE = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, LocalDate value) {
            out.wire().varint64(ZigZag.encode(value.toEpochDay()));
        }

        @Override
        LocalDate readValue(MessageReader in) {
            return date(ZigZag.decode(in.wire().varint64()));
        }
    };

    static final Codec<LocalTime> LOCAL_TIME = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, LocalTime value) {
            out.wire().varint64(value.toNanoOfDay());
        }

        @Override
        LocalTime readValue(MessageReader in) {
            return timeOfDay(in.wire().varint64());
        }
    };

    static final Codec<LocalDateTime> LOCAL_DATE_TIME =
            new MessageCodec<>("LocalDateTime", "epoch_day", "nano_of_day") {
                @Override
                protected void write(MessageWriter out, LocalDateTime value) {
                    writeDateTime(out, value);
                }

                @Override
                protected LocalDateTime read(MessageReader in) {
                    return readDateTime(in);
                }
            };

    private TimeCodecs() {}

    /** Writes the two fields that date and time are, here and where a zone follows them. */
    static void writeDateTime(MessageWriter out, LocalDateTime value) {
        out.int64(2, value.toLocalTime().toNanoOfDay());
        out.int64(1, ZigZag.encode(value.toLocalDate().toEpochDay()));
    }

    static LocalDateTime readDateTime(MessageReader in) {
        LocalDate date = date(ZigZag.decode(in.int64(1)));
        return LocalDateTime.of(date, timeOfDay(in.int64(2)));
    }

    private static int nanos(int nanos) {
        if (nanos < 0 || nanos >= NANOS) { // Java would carry them into the seconds
            throw WireException.malformed(nanos + " nanoseconds are no part of a second");
        }
        return nanos;
    }

    private static LocalDate date(long epochDay) {
        try {
            return LocalDate.ofEpochDay(epochDay);
        } catch (DateTimeException e) {
            throw outOfRange(e);
        }
    }

    static LocalTime timeOfDay(long nanos) {
        try {
            return LocalTime.ofNanoOfDay(nanos);
        } catch (DateTimeException e) {
            throw outOfRange(e);
        }
    }

    static WireException outOfRange(DateTimeException e) {
        return WireException.malformed("is no time that Java has", String.valueOf(e.getMessage()));
    }
}
