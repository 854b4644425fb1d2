package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.wire.WireException;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final int MAX_FRAME = 1 << 20;

    private final Parts parts = new Parts();

    private static Frames.Part part(long stream, int total, int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) bytes[i];
        }
        return new Frames.Part(stream, total, data, 0, data.length);
    }

    @Test
    void partsOfSeveralFramesMayComeByTurns() {
        assertThat(parts.add(part(1, 3, 1, 2), MAX_FRAME)).isNull();
        assertThat(parts.add(part(2, 2, 7), MAX_FRAME)).isNull();
        assertThat(parts.add(part(1, 3, 3), MAX_FRAME)).containsExactly(1, 2, 3);
        assertThat(parts.add(part(2, 2, 8), MAX_FRAME)).containsExactly(7, 8);
    }

    @Test
    void soManyUnfinishedFramesAsThePeerLikesAreNotHeld() {
        for (int stream = 0; stream < Parts.MOST_STREAMS; stream++) {
            assertThat(parts.add(part(stream, MAX_FRAME, 1), MAX_FRAME)).isNull();
        }
        assertThatThrownBy(() -> parts.add(part(99, MAX_FRAME, 1), MAX_FRAME)).isInstanceOf(WireException.class);
        parts.add(part(3, MAX_FRAME), MAX_FRAME); // given up
        assertThat(parts.add(part(99, MAX_FRAME, 1), MAX_FRAME)).isNull();
    }

    @Test
    void aFrameIsNotLongerThanItClaimsNorThanAllowed() {
        assertThatThrownBy(() -> parts.add(part(1, MAX_FRAME + 1, 1), MAX_FRAME))
                .isInstanceOf(WireException.class);
        assertThat(parts.add(part(1, 2, 1), MAX_FRAME)).isNull();
        assertThatThrownBy(() -> parts.add(part(1, 2, 1, 1), MAX_FRAME)).isInstanceOf(WireException.class);
    }
}
