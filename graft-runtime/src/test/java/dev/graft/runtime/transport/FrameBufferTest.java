package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FrameBufferTest {
    @Test
    void nothingIsAllocatedForWhatWasOnlyAnnounced() {
        FrameBuffer buffer = new FrameBuffer();
        buffer.expect(Integer.MAX_VALUE);
        assertThat(buffer.take(ByteBuffer.allocate(0))).isFalse();
        assertThat(buffer.bytes()).isEmpty();
    }

    @Test
    void theArrayGrowsWithWhatHasCome() {
        FrameBuffer buffer = new FrameBuffer();
        buffer.expect(64 << 20);
        ByteBuffer part = ByteBuffer.wrap(new byte[1_000]);
        for (int i = 1; i <= 5_000; i++) {
            assertThat(buffer.take(part.rewind())).isFalse();
            assertThat(buffer.bytes().length).isBetween(i * 1_000, Math.max(8 << 10, 2 * i * 1_000));
        }
    }

    @Test
    void aFrameThatIsThereAsAWholeIsCopiedOnce() {
        FrameBuffer buffer = new FrameBuffer();
        buffer.expect(3);
        ByteBuffer in = ByteBuffer.wrap(new byte[] {1, 2, 3, 4});
        assertThat(buffer.take(in)).isTrue();
        assertThat(buffer.bytes()).containsExactly(1, 2, 3);
        assertThat(in.remaining()).isEqualTo(1);
    }

    @Test
    void anEmptyFrameIsThereAtOnce() {
        FrameBuffer buffer = new FrameBuffer();
        buffer.expect(0);
        assertThat(buffer.take(ByteBuffer.allocate(0))).isTrue();
    }
}
