package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a method throws arrives at its caller. */
class ErrorsTest {
    private static final String VERY_EXCEPTION = "the very exception arrives";

    @Provides
    final Probe implementation = new ProbeImpl();

    private static Throwable failure(Probe probe, String how) {
        Throwable failure = catchThrowable(() -> probe.fail(how));
        assertThat(probe.add(1, 1)).as("the connection goes on").isEqualTo(2);
        return failure;
    }

    @GraftTest
    @Parity("Errors: a declared exception, with its fields")
    void aDeclaredExceptionArrivesWithItsFields(Probe probe) {
        Throwable failure = failure(probe, "declared");
        assertThat(failure).isExactlyInstanceOf(OutOfStockException.class).hasMessage("only 3 of apple are left");
        assertThat(((OutOfStockException) failure).sku()).isEqualTo("apple");
        assertThat(((OutOfStockException) failure).getLeft()).isEqualTo(3);
    }

    @GraftTest
    @Parity("Errors: a declared unchecked exception, with its cause")
    void aDeclaredUncheckedOneArrivesWithItsCause(Probe probe) {
        assertThat(failure(probe, "unchecked"))
                .isExactlyInstanceOf(RejectedException.class)
                .hasMessage("no")
                .cause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("why");
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void oneThatLetsNobodySetItsCauseArrivesWithThatBesideIt(Probe probe) {
        Throwable failure = failure(probe, "stubborn");
        assertThat(failure).isExactlyInstanceOf(Stubborn.class).hasMessage("stubborn");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(why -> assertThat(why)
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessage("why"));
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aDeclaredOneWhoseFieldsCannotCrossSaysWhichField(Probe probe) {
        Throwable failure = failure(probe, "declared, unsendable");
        assertThat(failure)
                .isExactlyInstanceOf(GraftRemoteException.class)
                .hasMessageContaining(OutOfStockException.class.getName());
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(why -> assertThat(why)
                        .isExactlyInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("could not be encoded: sku "));
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(
            value = "Errors: a subclass that cannot be rebuilt, as its nearest declared superclass",
            elsewhere = VERY_EXCEPTION)
    void aSubclassThatCannotBeRebuiltArrivesAsItsNearestDeclaredSuperclass(Probe probe) {
        Throwable failure = failure(probe, "hidden subclass");
        assertThat(failure).isExactlyInstanceOf(OutOfStockException.class);
        assertThat(((OutOfStockException) failure).sku()).isEqualTo("pear");
    }

    @GraftTest
    @Parity("Errors: a subclass of a declared exception that can be rebuilt")
    void aSubclassThatCanBeRebuiltArrivesAsItself(Probe probe) {
        assertThat(failure(probe, "usable subclass"))
                .isExactlyInstanceOf(RejectedException.Strictly.class)
                .hasMessage("strictly");
    }

    @GraftTest
    @Parity("Errors: undeclared exceptions of the JDK")
    void undeclaredOnesOfTheJdkArriveAsThemselves(Probe probe) {
        assertThat(failure(probe, "java.base"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad argument");
        assertThat(failure(probe, "null message"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(null);
    }

    @GraftTest
    @Parity("Errors: an Error, which harms nobody else")
    void anErrorArrivesAndHarmsNobody(Probe probe) {
        assertThat(failure(probe, "error"))
                .isExactlyInstanceOf(StackOverflowError.class)
                .hasMessage("pretended");
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(
            value = "Errors: an undeclared exception that cannot be rebuilt, as GraftRemoteException",
            elsewhere = VERY_EXCEPTION)
    void whatCannotBeRebuiltArrivesWithItsTypeMessageAndStack(Probe probe) {
        Throwable failure = failure(probe, "unmakeable");
        assertThat(failure).isInstanceOf(GraftRemoteException.class).hasMessageContaining("only here");
        GraftRemoteException remote = (GraftRemoteException) failure;
        assertThat(remote.typeName()).isEqualTo(Unmakeable.class.getName());
        assertThat(remote.remoteMessage()).isEqualTo("only here");
        assertThat(remote.outcome()).isEqualTo(GraftException.Outcome.EXECUTED);
        assertThat(remote.graft()).isEqualTo("probe");
        assertThat(remote.method()).isEqualTo("fail(java.lang.String)");
        assertThat(remote.getStackTrace()[0].getMethodName()).isEqualTo("fail");
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Errors: a message that is no Unicode", elsewhere = VERY_EXCEPTION)
    void aMessageThatIsNoUnicodeDoesNotKeepItsExceptionFromArriving(Probe probe) {
        assertThat(failure(probe, "no unicode"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("a lone ? surrogate");
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Errors: an exception that cannot be read", elsewhere = VERY_EXCEPTION)
    void anExceptionThatCannotEvenBeReadEndsTheCallAllTheSame(Probe probe) {
        assertThat(failure(probe, "treacherous"))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("no message for you");
    }

    @GraftTest
    @Parity("Errors: suppressed exceptions")
    void suppressedOnesSurvive(Probe probe) {
        Throwable[] suppressed = failure(probe, "suppressed").getSuppressed();
        assertThat(suppressed).hasSize(1);
        assertThat(suppressed[0])
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("inner");
    }

    @GraftTest
    @Parity("Errors: a cycle of causes is closed")
    void aCycleOfCausesIsClosed(Probe probe) {
        Throwable failure = failure(probe, "cycle");
        assertThat(failure).isExactlyInstanceOf(IllegalStateException.class).hasMessage("one");
        assertThat(failure.getCause())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("two");
        assertThat(failure.getCause().getCause()).isSameAs(failure);
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed, true));
        assertThat(printed.toString()).contains("CIRCULAR REFERENCE");
    }

    @GraftTest
    @Parity("Errors: a cycle of causes is closed where only one of its constructors leaves the cause open")
    void aCycleIsClosedWhereItBeginsOrWhereItEnds(Probe probe) {
        for (String how : List.of("cycle fixed at its end", "cycle fixed at its beginning")) {
            Throwable failure = failure(probe, how);
            assertThat(failure).as(how).hasMessage("one");
            assertThat(failure.getCause()).as(how).hasMessage("two");
            assertThat(failure.getCause().getCause()).as(how).isSameAs(failure);
        }
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Errors: a cycle of causes that constructors fix is cut and marked", elsewhere = VERY_EXCEPTION)
    void aCycleThatConstructorsFixIsCutAndMarked(Probe probe) {
        Throwable failure = failure(probe, "cycle fixed");
        assertThat(failure).isExactlyInstanceOf(RejectedException.class).hasMessage("one");
        Throwable second = failure.getCause();
        assertThat(second).isInstanceOf(GraftRemoteException.class).hasMessageContaining("two");
        assertThat(second.getCause()).hasMessageContaining("circle").hasMessageContaining("one");
        assertThat(second.getCause().getCause()).isNull();
    }

    @GraftTest
    @Parity("Errors: a cycle through suppressed exceptions, and one that stands twice")
    void anExceptionThatStandsTwiceIsOne(Probe probe) {
        Throwable failure = failure(probe, "twice");
        Throwable[] suppressed = failure.getSuppressed();
        assertThat(suppressed).hasSize(2);
        assertThat(suppressed[0]).isSameAs(failure.getCause()).hasMessage("inner");
        assertThat(suppressed[1]).hasMessage("last");
        assertThat(suppressed[1].getCause()).isSameAs(failure);
        assertThat(suppressed[0].getSuppressed()).containsExactly(failure);
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Errors: a long chain of causes is cut and marked", elsewhere = VERY_EXCEPTION)
    void aChainOfCausesIsCutAtADepthAndSaysSo(Probe probe) {
        Throwable failure = failure(probe, "deep");
        int depth = 0;
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
            depth++;
        }
        assertThat(depth).isBetween(10, 100);
        assertThat(last).hasMessageContaining("left out");
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Errors: the stack shows the callee, the address, the caller", elsewhere = "there is one stack")
    void theStackShowsTheCalleeThenTheAddressThenTheCaller(Probe probe, Mode mode) {
        Throwable failure = catchThrowable(() -> probe.fail("declared"));
        List<String> stack = Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::toString)
                .toList();
        int callee = indexOf(stack, "ProbeImpl.fail");
        int boundary = indexOf(stack, "at " + address(mode));
        int caller = indexOf(stack, "ProbeStub.fail");
        int test = indexOf(stack, "ErrorsTest");
        assertThat(callee).isZero();
        assertThat(List.of(callee, boundary, caller, test)).isSorted().doesNotContain(-1);
        assertThat(stack).noneMatch(frame -> frame.startsWith("dev.graft.runtime.session"));
    }

    private static String address(Mode mode) {
        return switch (mode) {
            case TCP -> "tcp://127.0.0.1:";
            case WEBSOCKET -> "ws://127.0.0.1:";
            case ISOLATED -> "jvm:";
            default -> "inmemory, copied";
        };
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
