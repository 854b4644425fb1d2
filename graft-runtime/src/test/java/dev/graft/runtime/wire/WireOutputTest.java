package dev.graft.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Written backwards, the primitives are those of Protobuf. */
class WireOutputTest {
    private interface Theirs {
        void write(CodedOutputStream out) throws IOException;
    }

    private static byte[] theirs(Theirs writer) throws IOException {
        byte[] bytes = new byte[16];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        writer.write(out);
        return java.util.Arrays.copyOf(bytes, out.getTotalBytesWritten());
    }

    @Test
    void varintsOfEveryLength() throws IOException {
        for (int shift = 0; shift < 64; shift++) {
            for (int around = -1; around <= 1; around++) {
                long wide = (1L << shift) + around;
                int narrow = (int) wide;
                WireOutput out = new WireOutput(100);
                out.varint64(wide);
                assertThat(out.toByteArray()).isEqualTo(theirs(o -> o.writeUInt64NoTag(wide)));
                assertThat(read(out)).isEqualTo(wide);

                out = new WireOutput(100);
                out.varint32(narrow);
                assertThat(out.toByteArray()).isEqualTo(theirs(o -> o.writeUInt32NoTag(narrow)));

                out = new WireOutput(100);
                out.int32(narrow);
                assertThat(out.toByteArray()).isEqualTo(theirs(o -> o.writeInt32NoTag(narrow)));

                out = new WireOutput(100);
                out.varint64(ZigZag.encode(wide));
                assertThat(out.toByteArray()).isEqualTo(theirs(o -> o.writeSInt64NoTag(wide)));
                assertThat(ZigZag.decode(ZigZag.encode(wide))).isEqualTo(wide);

                out = new WireOutput(100);
                out.varint64(ZigZag.encode32(narrow));
                assertThat(out.toByteArray()).isEqualTo(theirs(o -> o.writeSInt32NoTag(narrow)));
                assertThat(ZigZag.decode32((int) ZigZag.encode32(narrow))).isEqualTo(narrow);
            }
        }
    }

    private static long read(WireOutput out) {
        out.tag(1, WireType.VARINT);
        WireInput in = new WireInput(out.array(), out.offset(), out.size(), 1);
        assertThat(in.find(1)).isTrue();
        return in.varint64();
    }

    @Test
    void fixedNumbersAreLittleEndianUnlessAskedOtherwise() {
        WireOutput out = new WireOutput(100);
        out.fixed32(0x01020304);
        out.fixed64(0x05060708090a0b0cL);
        out.int32BigEndian(0x0d0e0f10);

        assertThat(out.toByteArray()).containsExactly(13, 14, 15, 16, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void theBufferGrows() {
        WireOutput out = new WireOutput(1 << 20);
        byte[] expected = new byte[1 << 20];
        for (int i = expected.length - 1; i >= 0; i--) {
            expected[i] = (byte) i;
            out.raw((byte) i);
        }
        out.seal();

        assertThat(out.toByteArray()).isEqualTo(expected);
    }

    @Test
    void stringsTellHowManyBytesTheyTook() {
        WireOutput out = new WireOutput(1 << 20);
        for (String text : new String[] {"", "abc", "é€🍰", "é€🍰".repeat(40)}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int before = out.size();

            assertThat(out.utf8(text)).isEqualTo(bytes.length);
            assertThat(out.size() - before).isEqualTo(bytes.length);
        }
    }

    @Test
    void whatWasWrittenCanBeTakenBack() {
        WireOutput out = new WireOutput(1 << 20);
        out.utf8("kept");
        int kept = out.size();
        out.utf8("gone".repeat(1_000));
        out.truncate(kept);
        out.utf8("well ");

        assertThat(out.toByteArray()).isEqualTo("well kept".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLimitIsExact() {
        WireOutput exact = new WireOutput(1_000);
        exact.utf8("x".repeat(1_000));
        exact.seal();
        exact.raw((byte) 0);

        WireException problem = catchThrowableOfType(WireException.class, exact::seal);

        assertThat(problem.limit()).isEqualTo(Limits.Limit.MESSAGE);
        assertThat(problem).hasMessage("more than 1000 bytes a message");
    }

    @Test
    void muchMoreThanTheLimitIsRefusedAtOnce() {
        WireOutput out = new WireOutput(1_000);

        assertThat(catchThrowableOfType(WireException.class, () -> out.raw(new byte[6_000], 0, 6_000))
                        .limit())
                .isEqualTo(Limits.Limit.MESSAGE);
        assertThat(out.size()).isZero();
    }

    @Test
    void aVeryLargeLimitIsNoReasonToOverflow() {
        WireOutput out = new WireOutput(Integer.MAX_VALUE);
        byte[] bytes = new byte[5_000];
        for (int i = 0; i < 100; i++) {
            out.raw(bytes, 0, bytes.length);
        }
        out.seal();

        assertThat(out.size()).isEqualTo(500_000);
    }
}
