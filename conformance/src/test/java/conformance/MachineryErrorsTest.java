package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftLimitException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Faults;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.util.Arrays;
import java.util.List;

/** What Graft itself has to say of a call is the same in every mode. */
class MachineryErrorsTest {
    private final ProbeImpl probe = new ProbeImpl() {
        @Override
        public List<Item> items(List<Item> items) {
            super.items(items);
            return Arrays.asList(Item.of("a"), null);
        }
    };

    @Provides
    Probe probe(Hypertube tube) {
        probe.nested = () -> tube.graft(Probe.class);
        return probe;
    }

    private static void isOf(Throwable failure, String method, Outcome outcome) {
        assertThat(((GraftException) failure).graft()).isEqualTo("probe");
        assertThat(((GraftException) failure).method()).isEqualTo(method);
        assertThat(((GraftException) failure).outcome()).isEqualTo(outcome);
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(
            value = "Errors: a result that cannot cross is named with its path, and was executed",
            elsewhere = TypesTest.VERY_OBJECTS)
    void results(Probe stub) {
        Throwable failure = catchThrowable(() -> stub.items(List.of()));
        assertThat(failure).isExactlyInstanceOf(GraftValueException.class).hasMessageContaining("result[1] is null");
        isOf(failure, "items(java.util.List)", Outcome.EXECUTED);
        assertThat(probe.calls).hasValue(1);
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Errors: an argument that cannot cross is not executed", elsewhere = TypesTest.VERY_OBJECTS)
    void arguments(Probe stub) {
        Throwable failure = catchThrowable(() -> stub.items(null));
        assertThat(failure).isExactlyInstanceOf(GraftValueException.class).hasMessageContaining("items is null");
        isOf(failure, "items(java.util.List)", Outcome.NOT_EXECUTED);
        assertThat(probe.calls).hasValue(0);
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(
            value = "Errors: a value that is nested too deep is a limit, and not executed",
            elsewhere = TypesTest.VERY_OBJECTS)
    void tooDeep(Probe stub) {
        Item deep = Item.of("0");
        for (int i = 0; i < 200; i++) {
            deep = new Item("x", 1, List.of(deep));
        }
        Item tooDeep = deep;
        Throwable failure = catchThrowable(() -> stub.store(tooDeep));
        assertThat(failure).isExactlyInstanceOf(GraftLimitException.class).hasMessageContaining("max-depth");
        isOf(failure, ((GraftException) failure).method(), Outcome.NOT_EXECUTED);
        assertThat(probe.calls).hasValue(0);
    }

    @GraftTest
    @Parity("Errors: what the callee's own call failed with arrives, and speaks of that call")
    void nested(Probe stub, Faults faults) {
        faults.on(Probe.class).method("text").refuse();
        Throwable failure = catchThrowable(() -> stub.fail("nested"));
        assertThat(failure).isExactlyInstanceOf(GraftUnavailableException.class);
        isOf(failure, "text(java.lang.String)", Outcome.NOT_EXECUTED);
    }
}
