package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What is given back of messages that nobody reads. */
class MessagesTest {
    private static final int HOST = 0;
    private static final int GUEST = 1;

    /** A table of an object of either side and a graft, and bytes of a message. */
    private static byte[] mentioning(int... before) {
        ByteBuffer out = ByteBuffer.allocate(before.length + 2 + 3 * 13 + 1);
        for (int each : before) {
            out.put((byte) each);
        }
        out.putShort((short) 3);
        out.put((byte) GUEST).putLong(7).putInt(0);
        out.put((byte) HOST).putLong(8).putInt(1);
        out.put((byte) HOST).putLong(-2).putInt(1);
        return out.put((byte) 42).array();
    }

    @Test
    void aReplyGivesBackWhatItMentionsAndHolds() {
        assertThat(Messages.mentioned(Messages.REPLY, mentioning(0))).containsExactly(7L, -8L);
        assertThat(Messages.mentioned(Messages.PULLED, mentioning(0, 1))).containsExactly(7L, -8L);
        byte[] stream = ByteBuffer.allocate(9).put((byte) 3).putLong(9).array();
        assertThat(Messages.mentioned(Messages.REPLY, stream)).containsExactly(9L);
        assertThat(Messages.mentioned(Messages.REPLY, Refusal.cancelled("why"))).isEmpty();
    }

    @Test
    void aCallGivesBackWhatItPassesAndHoldsNothing() {
        assertThat(Messages.passed(mentioning())).containsExactly(7L);
    }
}
