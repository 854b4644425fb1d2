package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;

import dev.graft.runtime.Hypertube;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What {@link GraftTest} does, seen from outside. */
class GraftTestTest {
    private static final int MODES = Mode.values().length;

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .execute();
    }

    private static List<String> failures(Class<?> sample, Class<? extends Throwable> type) {
        List<String> messages = new ArrayList<>();
        run(sample).allEvents().failed().stream().map(GraftTestTest::thrown).forEach(thrown -> {
            assertThat(thrown).isInstanceOf(type);
            messages.add(thrown.getMessage());
        });
        return messages;
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    @Test
    void aTestRunsOnceInEachModeUnderAReadableName() {
        EngineExecutionResults results = run(Plain.class);
        results.testEvents().assertStatistics(stats -> stats.started(MODES).succeeded(MODES));
        for (String name :
                List.of("in memory, shared", "in memory, checked", "in memory, copied", "tcp", "websocket")) {
            results.testEvents().assertThatEvents().haveExactly(1, event(displayName(name), finishedSuccessfully()));
        }
        assertThat(Plain.SEEN).containsExactlyInAnyOrder(Mode.values());
    }

    @Test
    void aTestMayChooseItsModes() {
        run(Chosen.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2));
    }

    @Test
    void everythingIsClosedAlsoAfterAFailure() {
        run(Failing.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(MODES).failed(MODES));
        assertThat(Failing.MADE)
                .hasSize(MODES)
                .allSatisfy(made -> assertThat(made.closed).hasValue(1));
    }

    @Test
    void whatCheckedFindsWhenTheTubeClosesFailsTheTest() {
        List<String> failures = failures(LateChange.class, dev.graft.runtime.GraftValueException.class);
        assertThat(failures).singleElement().asString().contains("was changed after the call");
    }

    @Test
    void methodsThatRunBeforeATestMayHaveParametersToo() {
        run(Before.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(MODES).succeeded(MODES));
    }

    @Test
    void anInnerClassMayProvideOtherwise() {
        run(Outer.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2 * MODES).succeeded(2 * MODES));
    }

    @Test
    void configurationFromOutsideHasNoEffect() {
        System.setProperty("graft.connection.pricing", "tcp://nowhere.invalid:1");
        try {
            run(Plain.class)
                    .testEvents()
                    .assertStatistics(stats -> stats.started(MODES).succeeded(MODES));
        } finally {
            System.clearProperty("graft.connection.pricing");
        }
    }

    @Test
    void withoutFaultsASharedCallGoesStraightToTheImplementation() {
        run(Straight.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void nobodyProvidesTheContract() {
        assertThat(failures(Nobody.class, ParameterResolutionException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message)
                        .contains("This test cannot have dev.graft.testkit.Catalog")
                        .contains("@Provides Catalog"));
    }

    @Test
    void twoProviders() {
        assertThat(failures(Twice.class, ParameterResolutionException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message)
                        .contains("dev.graft.testkit.Pricing is provided twice")
                        .contains("Twice.one")
                        .contains("Twice.two()"));
    }

    @Test
    void aPrivateProvider() {
        assertThat(failures(Hidden.class, ParameterResolutionException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message).contains("Hidden.pricing() is private"));
    }

    @Test
    void aProviderWhoseTypeIsNoContract() {
        assertThat(failures(NoContract.class, ParameterResolutionException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message).contains("ListPricing, which is no contract"));
    }

    @Test
    void aProviderThatIsNull() {
        assertThat(failures(Null.class, RuntimeException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message).contains("Null.pricing() gave null"));
    }

    @Test
    void aProviderThatWantsTooMuch() {
        assertThat(failures(Greedy.class, ParameterResolutionException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message).contains("may take a Hypertube"));
    }

    @Test
    void aConstructorThatWantsAGraft() {
        assertThat(failures(Constructed.class, RuntimeException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message).contains("take it as a parameter of the test"));
    }

    @Test
    void keysThatAreWrong() {
        assertThat(failures(WrongKeys.class, ParameterResolutionException.class))
                .hasSize(MODES)
                .allSatisfy(message -> assertThat(message).contains("tiemout"));
    }

    static class Plain {
        static final Set<Mode> SEEN = ConcurrentHashMap.newKeySet();

        @Provides
        Pricing pricing = new ListPricing(sku -> 1);

        @GraftTest
        void prices(Pricing stub, Hypertube tube, Mode mode) throws Exception {
            assertThat(stub.price("abc")).isEqualTo(3);
            assertThat(tube.graft(Pricing.class)).isSameAs(stub);
            assertThat(tube.routes().get(0).connection()).contains(mode.isRemote() ? "host=" : mode.isolation());
            SEEN.add(mode);
        }
    }

    static class Chosen {
        @Provides
        Pricing pricing = new ListPricing(sku -> 1);

        @GraftTest(modes = {Mode.TCP, Mode.SHARED})
        void prices(Pricing stub) throws Exception {
            assertThat(stub.price("abc")).isEqualTo(3);
        }
    }

    static class Straight {
        @Provides
        Catalog catalog = sku -> StackWalker.getInstance()
                .walk(frames ->
                        frames.limit(2).toList().get(1).getClassName().equals(CatalogStub.class.getName()) ? 1L : 0L);

        @GraftTest(modes = Mode.SHARED)
        void isCalledByTheStub(Catalog stub) {
            assertThat(stub.of("a")).isEqualTo(1);
        }
    }

    static class Failing {
        static final Set<ListPricing> MADE = ConcurrentHashMap.newKeySet();

        @Provides
        Pricing pricing() {
            ListPricing made = new ListPricing(sku -> 1);
            MADE.add(made);
            return made;
        }

        @GraftTest
        void fails(Pricing stub) throws Exception {
            assertThat(stub.price("abc")).isEqualTo(4);
        }
    }

    static class LateChange {
        @Provides
        Words words = words -> words.size();

        @GraftTest
        void changesAListAfterTheCall(Words stub) {
            List<String> words = new ArrayList<>(List.of("a"));
            assertThat(stub.count(words)).isEqualTo(1);
            words.add("b");
        }
    }

    static class Before {
        private Pricing stub;

        @Provides
        static Pricing pricing() {
            return new ListPricing(sku -> 1);
        }

        @BeforeEach
        void take(Pricing given) {
            stub = given;
        }

        @GraftTest
        void isTheSame(Pricing given) {
            assertThat(given).isSameAs(stub);
        }
    }

    static class Outer {
        @Provides
        Catalog catalog = sku -> 1;

        @GraftTest
        void outer(Catalog stub) {
            assertThat(stub.of("a")).isEqualTo(1);
        }

        @Nested
        class Inner {
            @Provides
            Catalog catalog = sku -> 2;

            @GraftTest
            void inner(Catalog stub) {
                assertThat(stub.of("a")).isEqualTo(2);
            }
        }
    }

    static class Nobody {
        @Provides
        Pricing pricing = new ListPricing(sku -> 1);

        @GraftTest
        void wants(Catalog stub) {}
    }

    static class Twice {
        @Provides
        Pricing one = new ListPricing(sku -> 1);

        @Provides
        Pricing two() {
            return one;
        }

        @GraftTest
        void wants(Pricing stub) {}
    }

    static class Hidden {
        @Provides
        private Pricing pricing() {
            return new ListPricing(sku -> 1);
        }

        @GraftTest
        void wants(Pricing stub) {}
    }

    static class NoContract {
        @Provides
        ListPricing pricing = new ListPricing(sku -> 1);

        @GraftTest
        void wants(Pricing stub) {}
    }

    static class Null {
        @Provides
        Pricing pricing() {
            return null;
        }

        @GraftTest
        void wants(Pricing stub) {}
    }

    static class Greedy {
        @Provides
        Pricing pricing(String name) {
            return new ListPricing(sku -> name.length());
        }

        @GraftTest
        void wants(Pricing stub) {}
    }

    static class Constructed {
        Constructed(Pricing stub) {}

        @GraftTest
        void wants() {}
    }

    static class WrongKeys {
        @Provides
        Pricing pricing = new ListPricing(sku -> 1);

        @GraftTest(keys = "tiemout=1s")
        void wants(Pricing stub) {}
    }
}
