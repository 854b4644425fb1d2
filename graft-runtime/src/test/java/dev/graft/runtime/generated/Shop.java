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

/** Values of every shape, with the skeleton that would be generated for them. */
final class Shop extends Skeleton<Runnable> {
    static final Shop INSTANCE = new Shop();

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
    static final Repeated<List<String>> TEXTS = Codecs.STRING.list();
    static final Repeated<Set<Integer>> NUMBERS = Codecs.INT.set();
    static final Repeated<Collection<Color>> COLORS = COLOR.collection();
    static final Repeated<List<LocalDate>> DAYS = Codecs.LOCAL_DATE.list();
    static final Repeated<Map<Integer, Boolean>> FLAGS = Codecs.INT.mapTo(Codecs.BOOL);
    static final Repeated<Map<Color, List<String>>> TAGS = COLOR.mapTo(TEXTS.asMessage());
    static final Repeated<List<List<Integer>>> MATRIX =
            Codecs.INT.list().asMessage().list();
    static final Repeated<List<Optional<String>>> MAYBE =
            Codecs.STRING.optional().list();
    static final Repeated<List<OptionalInt>> PERHAPS = Codecs.OPTIONAL_INT.list();
    static final Repeated<List<UUID>> IDS = Codecs.UUID.list();

    static final MessageCodec<Line> LINE = new RecordCodec<>(INSTANCE, 0, "Line", "sku", "quantity", "price");
    static final Repeated<List<Line>> LINES = LINE.list();
    static final Repeated<Map<String, Line>> GIFTS = Codecs.STRING.mapTo(LINE);
    static final MessageCodec<Basket> BASKET =
            new RecordCodec<>(INSTANCE, 1, "Basket", "customer", "lines", "gifts", "before");
    static final MessageCodec<Scalars> SCALARS =
            new RecordCodec<>(INSTANCE, 2, "Scalars", "flag", "small", "middle", "letter", "number", "big", "f", "d");
    /** Numbered by hand, with gaps, as {@code @Tag} may ask for. */
    static final MessageCodec<Boxes> BOXES = new RecordCodec<>(
            INSTANCE,
            3,
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
            "color=300");

    static final MessageCodec<Rich> RICH = new RecordCodec<>(
            INSTANCE,
            4,
            "Rich",
            "price",
            "id",
            "instant",
            "duration",
            "dateTime",
            "text",
            "line",
            "number",
            "big",
            "d");
    static final MessageCodec<Arrays> ARRAYS = new RecordCodec<>(
            INSTANCE, 5, "Arrays", "bytes", "flags", "letters", "middles", "numbers", "bigs", "floats", "doubles");
    static final MessageCodec<Collections> COLLECTIONS = new RecordCodec<>(
            INSTANCE,
            6,
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
            "ids");

    private Shop() {
        super(Runnable.class, "shop");
    }

    @Override
    public Runnable stub(Binding<Runnable> binding) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void invoke(int method, Runnable target, MessageReader in, MessageWriter out) {
        throw unknown(method);
    }

    @Override
    protected void write(int shape, MessageWriter out, Object value) {
        switch (shape) {
            case 0 -> writeLine(out, (Line) value);
            case 1 -> writeBasket(out, (Basket) value);
            case 2 -> writeScalars(out, (Scalars) value);
            case 3 -> writeBoxes(out, (Boxes) value);
            case 4 -> writeRich(out, (Rich) value);
            case 5 -> writeArrays(out, (Arrays) value);
            case 6 -> writeCollections(out, (Collections) value);
            default -> throw unknown(shape);
        }
    }

    @Override
    protected Object read(int shape, MessageReader in) {
        return switch (shape) {
            case 0 -> readLine(in);
            case 1 -> readBasket(in);
            case 2 -> readScalars(in);
            case 3 -> readBoxes(in);
            case 4 -> readRich(in);
            case 5 -> readArrays(in);
            case 6 -> readCollections(in);
            default -> throw unknown(shape);
        };
    }

    private static void writeLine(MessageWriter out, Line value) {
        Codecs.BIG_DECIMAL.write(out, 3, value.price());
        out.int32(2, value.quantity());
        out.string(1, value.sku());
    }

    private static Line readLine(MessageReader in) {
        return new Line(in.string(1), in.int32(2), Codecs.BIG_DECIMAL.read(in, 3));
    }

    private static void writeBasket(MessageWriter out, Basket value) {
        BASKET.write(out, 4, value.before());
        GIFTS.write(out, 3, value.gifts());
        LINES.write(out, 2, value.lines());
        out.string(1, value.customer());
    }

    private static Basket readBasket(MessageReader in) {
        return new Basket(in.string(1), LINES.read(in, 2), GIFTS.read(in, 3), BASKET.read(in, 4));
    }

    private static void writeScalars(MessageWriter out, Scalars value) {
        out.float64(8, value.d());
        out.float32(7, value.f());
        out.int64(6, value.big());
        out.int32(5, value.number());
        out.char16(4, value.letter());
        out.int32(3, value.middle());
        out.int32(2, value.small());
        out.bool(1, value.flag());
    }

    private static Scalars readScalars(MessageReader in) {
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

    private static void writeBoxes(MessageWriter out, Boxes value) {
        COLOR.write(out, 300, value.color());
        Codecs.URI.write(out, 22, value.uri());
        Codecs.BIG_INTEGER.write(out, 21, value.huge());
        out.string(20, value.text());
        Codecs.LOCAL_DATE.write(out, 9, value.day());
        Codecs.DOUBLE.write(out, 8, value.d());
        Codecs.FLOAT.write(out, 7, value.f());
        Codecs.LONG.write(out, 6, value.big());
        Codecs.INT.write(out, 5, value.number());
        Codecs.CHAR.write(out, 4, value.letter());
        Codecs.SHORT.write(out, 3, value.middle());
        Codecs.BYTE.write(out, 2, value.small());
        Codecs.BOOL.write(out, 1, value.flag());
    }

    private static Boxes readBoxes(MessageReader in) {
        return new Boxes(
                Codecs.BOOL.read(in, 1),
                Codecs.BYTE.read(in, 2),
                Codecs.SHORT.read(in, 3),
                Codecs.CHAR.read(in, 4),
                Codecs.INT.read(in, 5),
                Codecs.LONG.read(in, 6),
                Codecs.FLOAT.read(in, 7),
                Codecs.DOUBLE.read(in, 8),
                in.string(20),
                Codecs.BIG_INTEGER.read(in, 21),
                Codecs.URI.read(in, 22),
                Codecs.LOCAL_DATE.read(in, 9),
                COLOR.read(in, 300));
    }

    private static void writeRich(MessageWriter out, Rich value) {
        out.optionalDouble(10, value.d());
        out.optionalLong(9, value.big());
        out.optionalInt(8, value.number());
        LINE.writeOptional(out, 7, value.line());
        Codecs.STRING.writeOptional(out, 6, value.text());
        Codecs.LOCAL_DATE_TIME.write(out, 5, value.dateTime());
        Codecs.DURATION.write(out, 4, value.duration());
        Codecs.INSTANT.write(out, 3, value.instant());
        Codecs.UUID.write(out, 2, value.id());
        Codecs.BIG_DECIMAL.write(out, 1, value.price());
    }

    private static Rich readRich(MessageReader in) {
        return new Rich(
                Codecs.BIG_DECIMAL.read(in, 1),
                Codecs.UUID.read(in, 2),
                Codecs.INSTANT.read(in, 3),
                Codecs.DURATION.read(in, 4),
                Codecs.LOCAL_DATE_TIME.read(in, 5),
                Codecs.STRING.readOptional(in, 6),
                LINE.readOptional(in, 7),
                in.optionalInt(8),
                in.optionalLong(9),
                in.optionalDouble(10));
    }

    private static void writeArrays(MessageWriter out, Arrays value) {
        Repeated.DOUBLES.write(out, 8, value.doubles());
        Repeated.FLOATS.write(out, 7, value.floats());
        Repeated.LONGS.write(out, 6, value.bigs());
        Repeated.INTS.write(out, 5, value.numbers());
        Repeated.SHORTS.write(out, 4, value.middles());
        Repeated.CHARS.write(out, 3, value.letters());
        Repeated.BOOLEANS.write(out, 2, value.flags());
        out.bytes(1, value.bytes());
    }

    private static Arrays readArrays(MessageReader in) {
        return new Arrays(
                in.bytes(1),
                Repeated.BOOLEANS.read(in, 2),
                Repeated.CHARS.read(in, 3),
                Repeated.SHORTS.read(in, 4),
                Repeated.INTS.read(in, 5),
                Repeated.LONGS.read(in, 6),
                Repeated.FLOATS.read(in, 7),
                Repeated.DOUBLES.read(in, 8));
    }

    private static void writeCollections(MessageWriter out, Collections value) {
        IDS.write(out, 10, value.ids());
        PERHAPS.write(out, 9, value.perhaps());
        MAYBE.write(out, 8, value.maybe());
        MATRIX.write(out, 7, value.matrix());
        TAGS.write(out, 6, value.tags());
        FLAGS.write(out, 5, value.flags());
        DAYS.write(out, 4, value.days());
        COLORS.write(out, 3, value.colors());
        NUMBERS.write(out, 2, value.numbers());
        TEXTS.write(out, 1, value.texts());
    }

    private static Collections readCollections(MessageReader in) {
        return new Collections(
                TEXTS.read(in, 1),
                NUMBERS.read(in, 2),
                COLORS.read(in, 3),
                DAYS.read(in, 4),
                FLAGS.read(in, 5),
                TAGS.read(in, 6),
                MATRIX.read(in, 7),
                MAYBE.read(in, 8),
                PERHAPS.read(in, 9),
                IDS.read(in, 10));
    }
}
