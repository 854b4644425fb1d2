package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a method throws arrives at its caller. */
class ErrorsTest {
    private static Throwable failure(Mode mode, String how) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            Throwable failure = catchThrowable(() -> wiring.stub.fail(how));
            assertThat(wiring.stub.add(1, 1)).as("the connection goes on").isEqualTo(2);
            return failure;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeclaredExceptionArrivesWithItsFields(Mode mode) {
        Throwable failure = failure(mode, "declared");
        assertThat(failure).isExactlyInstanceOf(OutOfStockException.class).hasMessage("only 3 of apple are left");
        assertThat(((OutOfStockException) failure).sku()).isEqualTo("apple");
        assertThat(((OutOfStockException) failure).getLeft()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aDeclaredUncheckedOneArrivesWithItsCause(Mode mode) {
        assertThat(failure(mode, "unchecked"))
                .isExactlyInstanceOf(RejectedException.class)
                .hasMessage("no")
                .cause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("why");
    }

    @Test
    void aSubclassThatCannotBeRebuiltArrivesAsItsNearestDeclaredSuperclass() {
        Throwable failure = failure(Mode.TCP, "hidden subclass");
        assertThat(failure).isExactlyInstanceOf(OutOfStockException.class);
        assertThat(((OutOfStockException) failure).sku()).isEqualTo("pear");
    }

    @ParameterizedTest
    @EnumSource
    void aSubclassThatCanBeRebuiltArrivesAsItself(Mode mode) {
        assertThat(failure(mode, "usable subclass"))
                .isExactlyInstanceOf(RejectedException.Strictly.class)
                .hasMessage("strictly");
    }

    @ParameterizedTest
    @EnumSource
    void undeclaredOnesOfTheJdkArriveAsThemselves(Mode mode) {
        assertThat(failure(mode, "java.base"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad argument");
        assertThat(failure(mode, "null message"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(null);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorArrivesAndHarmsNobody(Mode mode) {
        assertThat(failure(mode, "error"))
                .isExactlyInstanceOf(StackOverflowError.class)
                .hasMessage("pretended");
    }

    @Test
    void whatCannotBeRebuiltArrivesWithItsTypeMessageAndStack() {
        Throwable failure = failure(Mode.TCP, "unmakeable");
        assertThat(failure).isInstanceOf(GraftRemoteException.class).hasMessageContaining("only here");
        GraftRemoteException remote = (GraftRemoteException) failure;
        assertThat(remote.typeName()).isEqualTo(Unmakeable.class.getName());
        assertThat(remote.remoteMessage()).isEqualTo("only here");
        assertThat(remote.outcome()).isEqualTo(GraftException.Outcome.EXECUTED);
        assertThat(remote.graft()).isEqualTo("probe");
        assertThat(remote.method()).isEqualTo("fail(java.lang.String)");
        assertThat(remote.getStackTrace()[0].getMethodName()).isEqualTo("fail");
    }

    @Test
    void aMessageThatIsNoUnicodeDoesNotKeepItsExceptionFromArriving() {
        assertThat(failure(Mode.TCP, "no unicode"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("a lone ? surrogate");
    }

    @Test
    void anExceptionThatCannotEvenBeReadEndsTheCallAllTheSame() {
        assertThat(failure(Mode.TCP, "treacherous"))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("no message for you");
    }

    @ParameterizedTest
    @EnumSource
    void suppressedOnesSurvive(Mode mode) {
        Throwable[] suppressed = failure(mode, "suppressed").getSuppressed();
        assertThat(suppressed).hasSize(1);
        assertThat(suppressed[0])
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("inner");
    }

    @Test
    void aCycleOfCausesIsCutAndMarked() {
        Throwable failure = failure(Mode.TCP, "cycle");
        assertThat(failure).hasMessage("one");
        assertThat(failure.getCause()).hasMessage("two");
        assertThat(failure.getCause().getCause()).hasMessageContaining("circle");
    }

    @Test
    void aChainOfCausesIsCutAtADepthAndSaysSo() {
        Throwable failure = failure(Mode.TCP, "deep");
        int depth = 0;
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
            depth++;
        }
        assertThat(depth).isBetween(10, 100);
        assertThat(last).hasMessageContaining("left out");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IN_MEMORY", "CHECKED"})
    void theStackShowsTheCalleeThenTheAddressThenTheCaller(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            Throwable failure = catchThrowable(() -> wiring.stub.fail("declared"));
            List<String> stack = Arrays.stream(failure.getStackTrace())
                    .map(StackTraceElement::toString)
                    .toList();
            int callee = indexOf(stack, "ProbeImpl.fail");
            int boundary = indexOf(stack, mode.isRemote() ? wiring.address() : "at inmemory, copied");
            int caller = indexOf(stack, "ProbeStub.fail");
            int test = indexOf(stack, "ErrorsTest");
            assertThat(callee).isZero();
            assertThat(List.of(callee, boundary, caller, test)).isSorted().doesNotContain(-1);
            assertThat(stack).noneMatch(frame -> frame.startsWith("dev.graft.runtime.session"));
        }
    }

    @Test
    void anExceptionThatIsTooLargeForTheCallerArrivesAbridged() throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl(), "max-message=10KiB")) {
            assertThat(catchThrowable(() -> wiring.stub.fail("huge")))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("too large to send");
            assertThat(wiring.stub.add(1, 1)).as("the connection goes on").isEqualTo(2);
        }
    }

    @Test
    void theLimitsOfValuesAreNotThoseOfExceptions() {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl(), "max-depth=2;max-elements=3")) {
            assertThat(catchThrowable(() -> wiring.stub.fail("deep")))
                    .isExactlyInstanceOf(RuntimeException.class)
                    .hasMessage("499");
        }
    }

    @Test
    void aFailureOfACallThatTheCalleeMadeShowsWhereItMadeIt() {
        ProbeImpl outer = new ProbeImpl();
        try (Wiring<Probe> far = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Wiring<Probe> near = Wiring.open(Mode.TCP, Probe.class, outer)) {
            outer.nested = () -> far.stub;
            far.close();
            Throwable failure = catchThrowable(() -> near.stub.fail("nested"));
            assertThat(failure).isInstanceOf(GraftUnavailableException.class);
            List<String> stack = Arrays.stream(failure.getStackTrace())
                    .map(StackTraceElement::toString)
                    .toList();
            int callee = indexOf(stack, "ProbeImpl.fail");
            int boundary = indexOf(stack, near.address());
            assertThat(List.of(callee, boundary)).isSorted().doesNotContain(-1);
        }
    }

    private static int indexOf(List<String> stack, String part) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).contains(part)) {
                return i;
            }
        }
        return -1;
    }
}
