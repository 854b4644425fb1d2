package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireType;
import dev.graft.runtime.wire.ZigZag;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Zones, and times that have one. */
final class ZoneCodecs {
    static final Codec<ZoneOffset> ZONE_OFFSET = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, ZoneOffset value) {
            out.wire().varint64(encode(value));
        }

        @Override
        ZoneOffset readValue(MessageReader in) {
            return decode(in.wire().varint32());
        }
    };

    static final Codec<ZoneId> ZONE_ID = new ScalarCodec<>(WireType.LENGTH) {
        @Override
        void writeValue(MessageWriter out, ZoneId value) {
            BytesCodecs.STRING.writeValue(out, value.getId());
        }

        @Override
        ZoneId readValue(MessageReader in) {
            return zone(BytesCodecs.STRING.readValue(in));
        }
    };

    static final Codec<OffsetTime> OFFSET_TIME = new MessageCodec<>("OffsetTime", "nano_of_day", "offset_seconds") {
        @Override
        protected void write(MessageWriter out, OffsetTime value) {
            out.int64(2, encode(value.getOffset()));
            out.int64(1, value.toLocalTime().toNanoOfDay());
        }

        @Override
        protected OffsetTime read(MessageReader in) {
            LocalTime time = TimeCodecs.timeOfDay(in.int64(1));
            return OffsetTime.of(time, decode(in.int32(2)));
        }
    };

    static final Codec<OffsetDateTime> OFFSET_DATE_TIME =
            new MessageCodec<>("OffsetDateTime", "epoch_day", "nano_of_day", "offset_seconds") {
                @Override
                protected void write(MessageWriter out, OffsetDateTime value) {
                    out.int64(3, encode(value.getOffset()));
                    TimeCodecs.writeDateTime(out, value.toLocalDateTime());
                }

                @Override
                protected OffsetDateTime read(MessageReader in) {
                    LocalDateTime local = TimeCodecs.readDateTime(in);
                    return OffsetDateTime.of(local, decode(in.int32(3)));
                }
            };

    static final Codec<ZonedDateTime> ZONED_DATE_TIME =
            new MessageCodec<>("ZonedDateTime", "epoch_day", "nano_of_day", "offset_seconds", "zone") {
                @Override
                protected void write(MessageWriter out, ZonedDateTime value) {
                    out.string(4, value.getZone().getId());
                    out.int64(3, encode(value.getOffset()));
                    TimeCodecs.writeDateTime(out, value.toLocalDateTime());
                }

                @Override
                protected ZonedDateTime read(MessageReader in) {
                    LocalDateTime local = TimeCodecs.readDateTime(in);
                    ZoneOffset offset = decode(in.int32(3)); // which of two, where clocks are set back
                    String id = in.string(4);
                    ZoneId zone = zone(id == null ? "" : id);
                    try {
                        return ZonedDateTime.ofStrict(local, offset, zone);
                    } catch (DateTimeException e) { // the two sides' rules differ
                        throw WireException.value("is no time of that zone here", String.valueOf(e.getMessage()));
                    }
                }
            };

    private ZoneCodecs() {}

    private static long encode(ZoneOffset offset) {
        return ZigZag.encode32(offset.getTotalSeconds());
    }

    private static ZoneOffset decode(int varint) {
        try {
            return ZoneOffset.ofTotalSeconds(ZigZag.decode32(varint));
        } catch (DateTimeException e) {
            throw TimeCodecs.outOfRange(e);
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw WireException.value(
                    "is a time zone that this Java does not know (update its time zone data, or send an offset)",
                    '"' + id + '"');
        }
    }
}
