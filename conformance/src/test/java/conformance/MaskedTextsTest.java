package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With {@code errors=masked}, no text of the callee leaves it by another way than an exception's message. */
class MaskedTextsTest {
    private final ProbeImpl probe = new ProbeImpl() {
        @Override
        public List<Integer> numbers(List<Integer> numbers) {
            return new AbstractList<>() {
                @Override
                public Integer get(int index) {
                    throw new IllegalStateException("secret");
                }

                @Override
                public int size() {
                    return 1;
                }
            };
        }
    };
    private final Hypertube callee = Hypertube.builder()
            .provide(Probe.class, probe)
            .listen("host=tcp://127.0.0.1:0;errors=masked")
            .open();
    private final Hypertube caller =
            Hypertube.builder().connection("host=" + callee.addresses().get(0)).open();

    @AfterEach
    void close() {
        caller.close();
        callee.close();
    }

    private Throwable failure(String how) {
        return catchThrowable(() -> caller.graft(Probe.class).fail(how));
    }

    @Test
    void aResultThatCannotBeReadIsNamedAndNoMore() {
        assertThat(catchThrowable(() -> caller.graft(Probe.class).numbers(List.of())))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("result")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aCallerThatTakesOnlyShortMessagesLearnsNoMore() {
        try (Hypertube narrow = Hypertube.builder()
                .connection("max-message=110;host=" + callee.addresses().get(0))
                .open()) {
            assertThat(catchThrowable(() -> narrow.graft(Probe.class).fail("java.base")))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageNotContaining("bad argument");
        }
    }

    @Test
    void aFailureOfTheCalleesOwnCallsDoesNotSayWhomItCalled() {
        try (Hypertube closed = Hypertube.builder()
                .connection("host=" + callee.addresses().get(0))
                .open()) {
            Probe inner = closed.graft(Probe.class);
            probe.nested = () -> inner;
        }
        assertThat(failure("nested")).isInstanceOfSatisfying(GraftUnavailableException.class, e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
            assertThat(e.graft() + e.method() + e.address()).isEmpty();
        });
    }
}
