package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Replies that say why a call was not made, of either side. */
class RefusalTest {
    private static byte[] refusal(String fields) {
        return ("\2" + fields).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theReasonIsRead() {
        String longReason = "größer ".repeat(3000);

        assertThat(Refusal.why(Refusal.ended(longReason))).isEqualTo(longReason);
        assertThat(Refusal.why(Refusal.notCalled(""))).isEmpty();
    }

    @Test
    void theGuestLibrarysHaveAReasonToo() {
        byte[] limit = refusal("\b\b\20\2\32\13return less");

        assertThat(Refusal.is(limit)).isTrue();
        assertThat(Refusal.why(limit)).isEqualTo("return less");
        assertThat(Refusal.why(refusal("\b\b"))).isEqualTo("no reason was given");
    }
}
