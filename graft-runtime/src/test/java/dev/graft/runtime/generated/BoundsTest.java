package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.Limits.Limit;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits hold before memory is taken, for the reader and for the writer. */
class BoundsTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final Limits SMALL = new Limits(10_000, 10, 100, 1);

    private static Problem limited(Limit limit, ThrowingCallable action) {
        Problem problem = catchThrowableOfType(Problem.class, action);
        assertThat(problem).isNotNull();
        assertThat(problem.kind).isEqualTo(WireException.Kind.LIMIT);
        assertThat(problem.limit).isEqualTo(limit);
        return problem;
    }

    private static long allocated(Runnable action) {
        action.run(); // loads the classes
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Shop.Basket nested(int levels) {
        Shop.Basket basket = new Shop.Basket("innermost", List.of(), Map.of(), null);
        for (int i = 0; i < levels; i++) {
            basket = new Shop.Basket(null, List.of(), Map.of(), basket);
        }
        return basket;
    }

    /** The bytes of a basket in a basket in a basket. */
    private static byte[] nestedBytes(int levels) {
        WireOutput out = new WireOutput(1 << 28);
        for (int i = 0; i < levels; i++) {
            out.varint32(out.size());
            out.tag(4, WireType.LENGTH);
        }
        return out.toByteArray();
    }

    private static <T> byte[] write(Limits limits, MessageCodec<T> codec, T value) {
        return Trip.write(limits, codec.names, out -> codec.write(out, value));
    }

    private static <T> T read(Limits limits, MessageCodec<T> codec, byte[] bytes) {
        return Trip.read(limits, codec.names, bytes, codec::read);
    }

    @Test
    void theDeepestAllowedMessageIsWrittenAndRead() {
        assertThat(read(SMALL, Shop.BASKET, write(SMALL, Shop.BASKET, nested(10))))
                .isEqualTo(nested(10));
        assertThat(Trip.of(Shop.BASKET, nested(99))).isEqualTo(nested(99));
    }

    @Test
    void aMessageThatIsTooDeepIsNotWritten() {
        Problem problem = limited(Limit.DEPTH, () -> write(SMALL, Shop.BASKET, nested(11)));

        assertThat(problem).hasMessageEndingWith(": more than 10 levels of nesting");
        assertThat(problem.path).startsWith("before.before.");
        limited(Limit.DEPTH, () -> Trip.argument(Shop.BASKET, nested(100)));
    }

    @Test
    void aMessageThatIsTooDeepIsNotRead() {
        limited(Limit.DEPTH, () -> read(SMALL, Shop.BASKET, nestedBytes(11)));
        byte[] bomb = nestedBytes(100_000);

        assertThat(allocated(() -> limited(Limit.DEPTH, () -> Trip.read(Shop.BASKET, bomb))))
                .isLessThan(MEBIBYTE);
    }

    @Test
    void elementsOfAllCollectionsCountTogether() {
        List<Shop.Line> lines = Collections.nCopies(50, Samples.TEA);
        Shop.Basket half = new Shop.Basket(null, lines, Map.of(), null);
        Shop.Basket full = new Shop.Basket(null, lines, Map.of(), half);
        Shop.Basket over = new Shop.Basket(null, lines, Map.of("one", Samples.TEA), half);

        assertThat(read(SMALL, Shop.BASKET, write(SMALL, Shop.BASKET, full))).isEqualTo(full);
        Problem written = limited(Limit.ELEMENTS, () -> write(SMALL, Shop.BASKET, over));
        Problem read = limited(Limit.ELEMENTS, () -> read(SMALL, Shop.BASKET, Trip.write(Shop.BASKET, over)));
        assertThat(written).hasMessage("lines: more than 100 elements a message");
        assertThat(read).hasMessage("before.lines[49]: more than 100 elements a message");
    }

    @Test
    void anEndlessCollectionIsNotWritten() {
        List<String> endless = Collections.nCopies(Integer.MAX_VALUE, "");

        assertThat(allocated(() -> limited(Limit.ELEMENTS, () -> Trip.argument(Shop.TEXTS, endless))))
                .isLessThan(MEBIBYTE);
    }

    static Stream<Arguments> packed() {
        return Stream.of(
                        Repeated.BOOLEANS,
                        Repeated.CHARS,
                        Repeated.SHORTS,
                        Repeated.INTS,
                        Repeated.LONGS,
                        Repeated.FLOATS,
                        Repeated.DOUBLES,
                        Codecs.LONG.list(),
                        Shop.NUMBERS)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("packed")
    void tooManyPackedElementsAreNotRead(Repeated<?> codec) {
        byte[] zeros = Trip.argument(Codecs.BYTES, new byte[16 << 20]);

        assertThat(allocated(() -> limited(Limit.ELEMENTS, () -> Trip.received(codec, zeros))))
                .isLessThan(MEBIBYTE);
    }

    @Test
    void tooManyEmptyElementsAreNotRead() {
        byte[] bomb = new byte[2 * 1_000_001];
        for (int i = 0; i < bomb.length; i += 2) {
            bomb[i] = 10; // a field of length 0
        }

        limited(Limit.ELEMENTS, () -> Trip.received(Shop.TEXTS, bomb));
        limited(Limit.ELEMENTS, () -> Trip.received(Shop.LINE.list(), bomb));
        limited(Limit.ELEMENTS, () -> Trip.received(Shop.MATRIX, bomb));
    }

    @Test
    void tooManyFieldsInDisorderAreNotRead() {
        byte[] bomb = new byte[2 * 101];
        for (int i = 0; i < bomb.length; i += 2) {
            bomb[i] = (byte) (i % 4 == 0 ? 0x50 : 0x48); // fields 10 and 9, nobody knows them
        }

        limited(Limit.ELEMENTS, () -> read(SMALL, Shop.LINE, bomb));
    }

    /** Baskets in a basket, each of which names its customer behind the one within. */
    private static byte[] disordered(int levels, int linesEach) {
        WireOutput out = new WireOutput(1 << 20);
        for (int level = 0; level < levels; level++) {
            byte[] within = out.toByteArray();
            out.truncate(0);
            out.varint32(0);
            out.tag(1, WireType.LENGTH);
            out.raw(within, 0, within.length);
            for (int line = 0; line < linesEach; line++) {
                out.varint32(0);
                out.tag(2, WireType.LENGTH);
            }
            out.varint32(out.size());
            out.tag(4, WireType.LENGTH);
        }
        return out.toByteArray();
    }

    @Test
    void messagesInDisorderWithinOneAnotherAreReadTwiceAtMost() {
        byte[] bytes = disordered(20, 0);

        assertThat(allocated(() -> Trip.read(Shop.BASKET, bytes))).isLessThan(MEBIBYTE);
    }

    @Test
    void elementsOfAMessageInDisorderCountOnce() {
        byte[] bytes = disordered(2, 50);

        assertThat(read(SMALL, Shop.BASKET, bytes).before()).isNotNull();
        limited(Limit.ELEMENTS, () -> read(SMALL, Shop.BASKET, disordered(2, 51)));
    }

    static Stream<Arguments> lengths() {
        return Stream.of(Shop.LINE, Shop.BASKET, Shop.BOXES, Shop.RICH, Shop.ARRAYS, Shop.COLLECTIONS)
                .flatMap(codec -> IntStream.rangeClosed(1, 22).mapToObj(field -> Arguments.of(codec, field)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aLengthOfTwoGibibytesTakesNoMemory(MessageCodec<?> codec, int field) {
        WireOutput out = new WireOutput(100);
        out.varint32(Integer.MAX_VALUE);
        out.tag(field, WireType.LENGTH);
        byte[] outer = out.toByteArray();
        out.varint32(out.size());
        out.tag(field, WireType.LENGTH);
        byte[] inner = out.toByteArray();

        Runnable both = () -> {
            assertThat(catchThrowableOfType(Problem.class, () -> Trip.read(codec, outer)).kind)
                    .isEqualTo(WireException.Kind.MALFORMED);
            readOrRefused(codec, inner); // a string may contain such bytes
        };
        assertThat(allocated(both)).isLessThan(MEBIBYTE);
    }

    private static void readOrRefused(MessageCodec<?> codec, byte[] bytes) {
        try {
            assertThat((Object) Trip.read(codec, bytes)).isNotNull();
        } catch (Problem e) {
            assertThat(e.kind).isIn(WireException.Kind.MALFORMED, WireException.Kind.VALUE); // a number of no constant
        }
    }

    @Test
    void aMessageThatIsTooLargeIsNotWritten() {
        limited(Limit.MESSAGE, () -> write(SMALL, Shop.LINE, new Shop.Line("x".repeat(20_000), 1, null)));
        limited(
                Limit.MESSAGE,
                () -> write(SMALL, Shop.COLLECTIONS, withTexts(Collections.nCopies(90, "x".repeat(500)))));
        limited(
                Limit.MESSAGE,
                () -> Trip.write(SMALL, Names.NONE, out -> out.bytes(1, new byte[SMALL.maxMessage() + 5_000])));

        byte[] large = new byte[60 << 20];
        assertThat(allocated(() ->
                        limited(Limit.MESSAGE, () -> Trip.write(SMALL, Names.NONE, out -> out.bytes(1, large)))))
                .isLessThan(MEBIBYTE);
    }

    private static Shop.Collections withTexts(List<String> texts) {
        Shop.Collections empty = Samples.EMPTY_COLLECTIONS;
        return new Shop.Collections(
                texts,
                empty.numbers(),
                empty.colors(),
                empty.days(),
                empty.flags(),
                empty.tags(),
                empty.matrix(),
                empty.maybe(),
                empty.perhaps(),
                empty.ids());
    }

    @Test
    void partsWithinPartsAreNotCopiedWithoutEnd() {
        WireOutput out = new WireOutput(1 << 20);
        byte[] text = "x".repeat(2_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        out.raw(text, 0, text.length);
        out.varint32(text.length);
        out.tag(1, WireType.LENGTH);
        List<byte[]> levels = new ArrayList<>();
        for (int level = 0; level < 9; level++) {
            out.varint32(out.size());
            out.tag(4, WireType.LENGTH);
            out.varint32(0); // an empty part in front
            out.tag(4, WireType.LENGTH);
            levels.add(out.toByteArray());
        }

        assertThat(read(SMALL, Shop.BASKET, levels.get(3)).before()).isNotNull();
        limited(Limit.MESSAGE, () -> read(SMALL, Shop.BASKET, levels.get(8)));
    }
}
