package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import dev.graft.runtime.wire.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it takes to read messages whose fields are not in order. */
class DisorderTest {
    /** Counts how often one is read. */
    private static final class Node extends MessageCodec<String> {
        int reads;

        Node() {
            super("Node", "name", "child");
        }

        @Override
        protected void write(MessageWriter out, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected String read(MessageReader in) {
            reads++;
            String name = in.string(1);
            return name + read(in, 2);
        }
    }

    private static byte[] around(byte[] child) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(2, child);
        out.writeInt32(9, 1); // unknown, and in order
        out.writeString(1, "a");
        out.flush();
        return bytes.toByteArray();
    }

    @Test
    void disorderAtEachLevelDoesNotMultiplyTheWork() throws IOException {
        int depth = 90;
        byte[] bytes = {};
        for (int i = 0; i < depth; i++) {
            bytes = around(bytes);
        }
        Node node = new Node();

        assertThat(Trip.read(node, bytes)).isEqualTo("a".repeat(depth) + "nullnull");
        assertThat(node.reads).isLessThanOrEqualTo(2 * (depth + 1));
    }

    @Test
    void partsThatAreReadAgainCountOnce() throws IOException {
        byte[] part = new byte[] {2 << 3 | 2, 0, 2 << 3 | 2, 0};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(4, part);
        out.writeByteArray(4, part);
        out.writeString(1, "ann");
        out.flush();
        ByteArrayOutputStream around = new ByteArrayOutputStream();
        out = CodedOutputStream.newInstance(around);
        out.writeByteArray(4, bytes.toByteArray());
        out.flush();
        Limits narrow = new Limits(12, 10, 100, 0);

        Shop.Basket read = Trip.read(narrow, Shop.BASKET.names, around.toByteArray(), Shop.BASKET::read);

        Shop.Line none = new Shop.Line(null, 0, null);
        Shop.Basket inner = new Shop.Basket(null, List.of(none, none, none, none), Map.of(), null);
        assertThat(read.before()).isEqualTo(new Shop.Basket("ann", List.of(), Map.of(), inner));
    }
}
