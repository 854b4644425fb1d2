package dev.graft.runtime.generated;

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
import org.jspecify.annotations.Nullable;

/** Values of every shape, with the codecs that would be generated for them. */
final class Shop {
    enum Color {
        RED,
        GREEN,
        BLUE
    }

    record Line(
            @Nullable String sku, int quantity, @Nullable BigDecimal price) {}

    record Basket(
            @Nullable String customer,
            List<Line> lines,
            Map<String, Line> gifts,
            @Nullable Basket before) {}

    record Scalars(boolean flag, byte small, short middle, char letter, int number, long big, float f, double d) {}

    record Boxes(
            @Nullable Boolean flag,
            @Nullable Byte small,
            @Nullable Short middle,
            @Nullable Character letter,
            @Nullable Integer number,
            @Nullable Long big,
            @Nullable Float f,
            @Nullable Double d,
            @Nullable String text,
            @Nullable BigInteger huge,
            @Nullable URI uri,
            @Nullable LocalDate day,
            @Nullable Color color) {}

    record Rich(
            @Nullable BigDecimal price,
            @Nullable UUID id,
            @Nullable Instant instant,
            @Nullable Duration duration,
            @Nullable LocalDateTime dateTime,
            Optional<String> text,
            Optional<Line> line,
            OptionalInt number,
            OptionalLong big,
            OptionalDouble d) {}

    record Arrays(
            byte[] bytes,
            boolean[] flags,
            char[] letters,
            short[] middles,
            int[] numbers,
            long[] bigs,
            float[] floats,
            double[] doubles) {}

    record Collections(
            List<String> texts,
            Set<Integer> numbers,
            Collection<Color> colors,
            List<LocalDate> days,
            Map<Integer, Boolean> flags,
            Map<Color, List<String>> tags,
            List<List<Integer>> matrix,
            List<Optional<String>> maybe,
            List<OptionalInt> perhaps,
            List<UUID> ids) {}

    static final EnumCodec<Color> COLOR = EnumCodec.of(Color.class, Color.RED, Color.GREEN, Color.BLUE);
    static final Repeated<List<String>> TEXTS = Repeated.list(Codecs.STRING);
    static final Repeated<Set<Integer>> NUMBERS = Repeated.set(Codecs.INT);
    static final Repeated<Collection<Color>> COLORS = Repeated.collection(COLOR);
    static final Repeated<List<LocalDate>> DAYS = Repeated.list(Codecs.LOCAL_DATE);
    static final Repeated<Map<Integer, Boolean>> FLAGS = Repeated.map(Codecs.INT, Codecs.BOOL);
    static final Repeated<Map<Color, List<String>>> TAGS = Repeated.map(COLOR, TEXTS.asMessage());
    static final Repeated<List<List<Integer>>> MATRIX =
            Repeated.list(Repeated.list(Codecs.INT).asMessage());
    static final Repeated<List<Optional<String>>> MAYBE = Repeated.list(Codecs.optional(Codecs.STRING));
    static final Repeated<List<OptionalInt>> PERHAPS = Repeated.list(Codecs.OPTIONAL_INT);
    static final Repeated<List<UUID>> IDS = Repeated.list(Codecs.UUID);

    static final MessageCodec<Line> LINE = new MessageCodec<>("Line", "sku", "quantity", "price") {
        @Override
        protected void write(MessageWriter out, Line value) {
            out.value(3, Codecs.BIG_DECIMAL, value.price());
            out.int32(2, value.quantity());
            out.string(1, value.sku());
        }

        @Override
        protected Line read(MessageReader in) {
            return new Line(in.string(1), in.int32(2), in.value(3, Codecs.BIG_DECIMAL));
        }
    };
    static final Repeated<List<Line>> LINES = Repeated.list(LINE);
    static final Repeated<Map<String, Line>> GIFTS = Repeated.map(Codecs.STRING, LINE);

    static final MessageCodec<Basket> BASKET = new MessageCodec<>("Basket", "customer", "lines", "gifts", "before") {
        @Override
        protected void write(MessageWriter out, Basket value) {
            out.value(4, this, value.before());
            out.repeated(3, GIFTS, value.gifts());
            out.repeated(2, LINES, value.lines());
            out.string(1, value.customer());
        }

        @Override
        protected Basket read(MessageReader in) {
            return new Basket(in.string(1), in.repeated(2, LINES), in.repeated(3, GIFTS), in.value(4, this));
        }
    };

    static final MessageCodec<Scalars> SCALARS =
            new MessageCodec<>("Scalars", "flag", "small", "middle", "letter", "number", "big", "f", "d") {
                @Override
                protected void write(MessageWriter out, Scalars value) {
                    out.float64(8, value.d());
                    out.float32(7, value.f());
                    out.int64(6, value.big());
                    out.int32(5, value.number());
                    out.char16(4, value.letter());
                    out.int32(3, value.middle());
                    out.int32(2, value.small());
                    out.bool(1, value.flag());
                }

                @Override
                protected Scalars read(MessageReader in) {
                    return new Scalars(
                            in.bool(1),
                            in.int8(2),
                            in.int16(3),
                            in.char16(4),
                            in.int32(5),
                            in.int64(6),
                            in.float32(7),
                            in.float64(8));
                }
            };

    /** Numbered by hand, with gaps, as {@code @Tag} may ask for. */
    static final MessageCodec<Boxes> BOXES =
            new MessageCodec<>(
                    "Boxes",
                    "flag",
                    "small",
                    "middle",
                    "letter",
                    "number",
                    "big",
                    "f",
                    "d",
                    "text=20",
                    "huge",
                    "uri",
                    "day=9",
                    "color=300") {
                @Override
                protected void write(MessageWriter out, Boxes value) {
                    out.value(300, COLOR, value.color());
                    out.value(22, Codecs.URI, value.uri());
                    out.value(21, Codecs.BIG_INTEGER, value.huge());
                    out.string(20, value.text());
                    out.value(9, Codecs.LOCAL_DATE, value.day());
                    out.value(8, Codecs.DOUBLE, value.d());
                    out.value(7, Codecs.FLOAT, value.f());
                    out.value(6, Codecs.LONG, value.big());
                    out.value(5, Codecs.INT, value.number());
                    out.value(4, Codecs.CHAR, value.letter());
                    out.value(3, Codecs.SHORT, value.middle());
                    out.value(2, Codecs.BYTE, value.small());
                    out.value(1, Codecs.BOOL, value.flag());
                }

                @Override
                protected Boxes read(MessageReader in) {
                    return new Boxes(
                            in.value(1, Codecs.BOOL),
                            in.value(2, Codecs.BYTE),
                            in.value(3, Codecs.SHORT),
                            in.value(4, Codecs.CHAR),
                            in.value(5, Codecs.INT),
                            in.value(6, Codecs.LONG),
                            in.value(7, Codecs.FLOAT),
                            in.value(8, Codecs.DOUBLE),
                            in.string(20),
                            in.value(21, Codecs.BIG_INTEGER),
                            in.value(22, Codecs.URI),
                            in.value(9, Codecs.LOCAL_DATE),
                            in.value(300, COLOR));
                }
            };

    static final MessageCodec<Rich> RICH =
            new MessageCodec<>(
                    "Rich", "price", "id", "instant", "duration", "dateTime", "text", "line", "number", "big", "d") {
                @Override
                protected void write(MessageWriter out, Rich value) {
                    out.optionalDouble(10, value.d());
                    out.optionalLong(9, value.big());
                    out.optionalInt(8, value.number());
                    out.optional(7, LINE, value.line());
                    out.optional(6, Codecs.STRING, value.text());
                    out.value(5, Codecs.LOCAL_DATE_TIME, value.dateTime());
                    out.value(4, Codecs.DURATION, value.duration());
                    out.value(3, Codecs.INSTANT, value.instant());
                    out.value(2, Codecs.UUID, value.id());
                    out.value(1, Codecs.BIG_DECIMAL, value.price());
                }

                @Override
                protected Rich read(MessageReader in) {
                    return new Rich(
                            in.value(1, Codecs.BIG_DECIMAL),
                            in.value(2, Codecs.UUID),
                            in.value(3, Codecs.INSTANT),
                            in.value(4, Codecs.DURATION),
                            in.value(5, Codecs.LOCAL_DATE_TIME),
                            in.optional(6, Codecs.STRING),
                            in.optional(7, LINE),
                            in.optionalInt(8),
                            in.optionalLong(9),
                            in.optionalDouble(10));
                }
            };

    static final MessageCodec<Arrays> ARRAYS =
            new MessageCodec<>(
                    "Arrays", "bytes", "flags", "letters", "middles", "numbers", "bigs", "floats", "doubles") {
                @Override
                protected void write(MessageWriter out, Arrays value) {
                    out.repeated(8, Repeated.DOUBLES, value.doubles());
                    out.repeated(7, Repeated.FLOATS, value.floats());
                    out.repeated(6, Repeated.LONGS, value.bigs());
                    out.repeated(5, Repeated.INTS, value.numbers());
                    out.repeated(4, Repeated.SHORTS, value.middles());
                    out.repeated(3, Repeated.CHARS, value.letters());
                    out.repeated(2, Repeated.BOOLEANS, value.flags());
                    out.bytes(1, value.bytes());
                }

                @Override
                protected Arrays read(MessageReader in) {
                    return new Arrays(
                            in.bytes(1),
                            in.repeated(2, Repeated.BOOLEANS),
                            in.repeated(3, Repeated.CHARS),
                            in.repeated(4, Repeated.SHORTS),
                            in.repeated(5, Repeated.INTS),
                            in.repeated(6, Repeated.LONGS),
                            in.repeated(7, Repeated.FLOATS),
                            in.repeated(8, Repeated.DOUBLES));
                }
            };

    static final MessageCodec<Collections> COLLECTIONS =
            new MessageCodec<>(
                    "Collections",
                    "texts",
                    "numbers",
                    "colors",
                    "days",
                    "flags",
                    "tags",
                    "matrix",
                    "maybe",
                    "perhaps",
                    "ids") {
                @Override
                protected void write(MessageWriter out, Collections value) {
                    out.repeated(10, IDS, value.ids());
                    out.repeated(9, PERHAPS, value.perhaps());
                    out.repeated(8, MAYBE, value.maybe());
                    out.repeated(7, MATRIX, value.matrix());
                    out.repeated(6, TAGS, value.tags());
                    out.repeated(5, FLAGS, value.flags());
                    out.repeated(4, DAYS, value.days());
                    out.repeated(3, COLORS, value.colors());
                    out.repeated(2, NUMBERS, value.numbers());
                    out.repeated(1, TEXTS, value.texts());
                }

                @Override
                protected Collections read(MessageReader in) {
                    return new Collections(
                            in.repeated(1, TEXTS),
                            in.repeated(2, NUMBERS),
                            in.repeated(3, COLORS),
                            in.repeated(4, DAYS),
                            in.repeated(5, FLAGS),
                            in.repeated(6, TAGS),
                            in.repeated(7, MATRIX),
                            in.repeated(8, MAYBE),
                            in.repeated(9, PERHAPS),
                            in.repeated(10, IDS));
                }
            };

    private Shop() {}
}
