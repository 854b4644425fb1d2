package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sent, at a socket that does as the test says. */
class OutboxTest {
    private static final TcpFraming FRAMING = new TcpFraming(false);
    private static final int MORE_THAN_ARE_KEPT = 200;

    private final Buffers buffers = new Buffers();

    /** Takes what it is told to. */
    private static final class Fake implements Outbox.Socket {
        int room = Integer.MAX_VALUE;

        @Nullable
        IOException failure;

        int taken;
        int fulls;
        final List<IOException> broken = new ArrayList<>();
        Runnable duringWrite = () -> {};

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (failure != null) {
                throw failure;
            }
            duringWrite.run();
            int count = Math.min(room, bytes.remaining());
            bytes.position(bytes.position() + count);
            taken += count;
            return count;
        }

        @Override
        public void full() {
            fulls++;
        }

        @Override
        public void roomy() {}

        @Override
        public void broken(IOException why) {
            broken.add(why);
        }
    }

    private void assertBuffersCameBack() {
        assertThat(buffers.take().isDirect()).as("one of those that are kept").isTrue();
    }

    @Test
    void aBrokenSocketGivesItsBuffersBack() {
        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            Fake socket = new Fake();
            socket.failure = new IOException("reset");
            new Outbox(socket, buffers).send(FRAMING, new byte[100], 0, 100);
            assertThat(socket.broken).containsExactly(socket.failure);
        }
        assertBuffersCameBack();
    }

    @Test
    void whatAClosedSocketHadNoRoomForIsGivenBack() {
        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            Fake socket = new Fake();
            socket.room = 10;
            Outbox outbox = new Outbox(socket, buffers);
            outbox.send(FRAMING, new byte[100], 0, 100);
            outbox.send(FRAMING, new byte[100], 0, 100);
            assertThat(socket.fulls).isEqualTo(1);
            outbox.discard();
        }
        assertBuffersCameBack();
    }

    @Test
    void aSocketThatIsClosedDuringAWriteGetsItsBufferBack() {
        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            Fake socket = new Fake();
            socket.room = 10;
            Outbox outbox = new Outbox(socket, buffers);
            socket.duringWrite = outbox::discard;
            outbox.send(FRAMING, new byte[100], 0, 100);
            assertThat(socket.fulls).isZero();
        }
        assertBuffersCameBack();
    }

    @Test
    void halfAFrameIsNeverFollowedByAnother() {
        Fake socket = new Fake();
        Outbox outbox = new Outbox(socket, buffers);
        assertThatThrownBy(() -> outbox.send(FRAMING, new byte[10], 0, 20))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(socket.broken).hasSize(1);
        outbox.send(FRAMING, new byte[10], 0, 10);
        assertThat(socket.taken).isZero();
    }

    @Test
    void nobodyIsKeptWritingWhatOthersSend() {
        Fake socket = new Fake();
        Outbox outbox = new Outbox(socket, buffers);
        int[] others = {1_000};
        socket.duringWrite = () -> {
            if (others[0]-- > 0) {
                outbox.send(FRAMING, new byte[Buffers.SIZE / 2], 0, Buffers.SIZE / 2);
            }
        };
        outbox.send(FRAMING, new byte[1], 0, 1);
        assertThat(others[0]).as("those that were not waited for").isGreaterThan(900);
        assertThat(socket.fulls).isEqualTo(1);
        while (others[0] >= 0) {
            outbox.resume();
        }
        outbox.resume();
        assertThat(socket.taken).isEqualTo(TcpFraming.HEADER + 1 + 1_000 * (TcpFraming.HEADER + Buffers.SIZE / 2));
    }
}
