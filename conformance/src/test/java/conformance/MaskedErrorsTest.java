package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A callee that says {@code errors=masked} tells strangers what the contract declares, and nothing of its inside. */
class MaskedErrorsTest {
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

    private static void hasNoFrameOfTheCallee(Throwable failure) {
        assertThat(Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getClassName))
                .noneMatch(name -> name.contains("ProbeImpl"))
                .anyMatch(name -> name.contains("MaskedErrorsTest"));
    }

    @Test
    void aDeclaredExceptionKeepsItsFieldsAndItsMessage() {
        Throwable failure = failure("declared");
        assertThat(failure)
                .isInstanceOfSatisfying(
                        OutOfStockException.class, e -> assertThat(e.getLeft()).isEqualTo(3));
        hasNoFrameOfTheCallee(failure);
    }

    @Test
    void aDeclaredExceptionLosesItsCause() {
        assertThat(failure("unchecked"))
                .isInstanceOf(RejectedException.class)
                .hasMessage("no")
                .hasNoCause();
    }

    @Test
    void anUndeclaredExceptionKeepsItsTypeAlone() {
        Throwable failure = failure("java.base");
        assertThat(failure)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withheld by the callee (errors=masked)")
                .hasMessageNotContaining("bad argument");
        hasNoFrameOfTheCallee(failure);
    }

    @Test
    void suppressedOnesStayWhereTheyAre() {
        assertThat(failure("suppressed").getSuppressed()).isEmpty();
    }

    @Test
    void whatCannotBeRebuiltIsNamedAndNoMore() {
        assertThat(failure("unmakeable"))
                .isInstanceOf(GraftRemoteException.class)
                .hasMessageContaining(Unmakeable.class.getName())
                .hasMessageNotContaining("only here");
    }

    @Test
    void anExceptionThatCannotBeReadTellsNothingEither() {
        assertThat(failure("treacherous"))
                .isInstanceOf(GraftException.class)
                .hasMessageNotContaining("no message for you");
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

    @Test
    void whatTheMachineryItselfSaysArrives() {
        Throwable refused = catchThrowable(() -> caller.graft(Probe.class).echo(null));
        assertThat(refused).isNull(); // a null record is a value like any other
        Throwable lone = catchThrowable(() -> caller.graft(Probe.class).text("\ud800"));
        assertThat(lone)
                .isInstanceOfSatisfying(
                        GraftException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED));
    }
}
