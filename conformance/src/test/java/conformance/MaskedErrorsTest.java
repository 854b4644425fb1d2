package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.util.Arrays;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A callee that says {@code errors=masked} tells strangers what the contract declares, and nothing of its inside. */
class MaskedErrorsTest {
    private static final String NO_LISTENER = "it is said of where a callee listens; in memory it does not";

    private static Throwable failure(Mode mode, String how) {
        return failure(mode, probe -> probe.fail(how));
    }

    private static Throwable failure(Mode mode, ThrowingConsumer<Probe> call) {
        try (Hypertube callee = Wiring.callee(mode, Probe.class, new ProbeImpl(), "errors=masked");
                Hypertube caller = Wiring.caller(callee)) {
            Probe stub = caller.graft(Probe.class);
            return catchThrowable(() -> call.acceptThrows(stub));
        }
    }

    private static void hasNoFrameOfTheCallee(Throwable failure) {
        assertThat(Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getClassName))
                .noneMatch(name -> name.contains("ProbeImpl"))
                .anyMatch(name -> name.contains("MaskedErrorsTest"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(value = "Errors: masked, a declared exception keeps its fields and its message", elsewhere = NO_LISTENER)
    void aDeclaredExceptionKeepsItsFieldsAndItsMessage(Mode mode) {
        Throwable failure = failure(mode, "declared");
        assertThat(failure)
                .isInstanceOfSatisfying(
                        OutOfStockException.class, e -> assertThat(e.getLeft()).isEqualTo(3));
        hasNoFrameOfTheCallee(failure);
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aDeclaredExceptionWhoseFieldsCannotCrossIsToBeFoundInTheLog(Mode mode) {
        assertThat(failure(mode, "declared, unsendable"))
                .isExactlyInstanceOf(GraftRemoteException.class)
                .hasMessageContaining("whose log has it as");
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(value = "Errors: masked, a declared exception loses its cause", elsewhere = NO_LISTENER)
    void aDeclaredExceptionLosesItsCause(Mode mode) {
        assertThat(failure(mode, "unchecked"))
                .isInstanceOf(RejectedException.class)
                .hasMessage("no")
                .hasNoCause();
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(value = "Errors: masked, an undeclared exception keeps its type alone", elsewhere = NO_LISTENER)
    void anUndeclaredExceptionKeepsItsTypeAlone(Mode mode) {
        Throwable failure = failure(mode, "java.base");
        assertThat(failure)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withheld by the callee (errors=masked)")
                .hasMessageNotContaining("bad argument");
        hasNoFrameOfTheCallee(failure);
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(value = "Errors: masked, nothing else is told", elsewhere = NO_LISTENER)
    void suppressedOnesStayWhereTheyAre(Mode mode) {
        assertThat(failure(mode, "suppressed").getSuppressed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(value = "Errors: masked, nothing else is told", elsewhere = NO_LISTENER)
    void whatCannotBeRebuiltIsNamedAndNoMore(Mode mode) {
        assertThat(failure(mode, "unmakeable"))
                .isInstanceOf(GraftRemoteException.class)
                .hasMessageContaining(Unmakeable.class.getName())
                .hasMessageNotContaining("only here");
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(value = "Errors: masked, nothing else is told", elsewhere = NO_LISTENER)
    void anExceptionThatCannotBeReadTellsNothingEither(Mode mode) {
        assertThat(failure(mode, "treacherous"))
                .isInstanceOf(GraftException.class)
                .hasMessageNotContaining("no message for you");
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(value = "Errors: masked, what the machinery says arrives", elsewhere = NO_LISTENER)
    void whatTheMachineryItselfSaysArrives(Mode mode) {
        assertThat(failure(mode, probe -> probe.echo(null))).isNull(); // a null record is a value like any other
        Throwable lone = failure(mode, probe -> probe.text("\ud800"));
        assertThat(lone)
                .isInstanceOfSatisfying(
                        GraftException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED));
    }
}
