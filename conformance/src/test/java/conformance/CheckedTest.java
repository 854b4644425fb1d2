package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.Graft;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** {@code isolation=checked} passes the very objects, and names the path of what a remote call would not keep. */
class CheckedTest {
    private static Hypertube open(Depot depot) {
        return Hypertube.builder()
                .provide(Depot.class, depot)
                .connection("isolation=checked")
                .open();
    }

    /** What a call with this implementation fails with. */
    private static GraftException finding(Depot implementation, Function<Depot, ThrowingCallable> call) {
        try (Hypertube tube = open(implementation)) {
            Throwable thrown = catchThrowable(call.apply(tube.graft(Depot.class)));
            assertThat(thrown).isExactlyInstanceOf(GraftValueException.class);
            GraftException found = (GraftException) thrown;
            assertThat(found.graft()).isEqualTo("depot");
            assertThat(found.address()).isEqualTo("inmemory, checked");
            return found;
        }
    }

    private static Depot.Crate crate() {
        return new Depot.Crate("ann", new ArrayList<>(List.of(line("apple"), line("pear"))));
    }

    private static Depot.Line line(String sku) {
        return new Depot.Line(sku, new int[] {1, 2, 3});
    }

    @Test
    void theVeryObjectsArePassed() {
        List<String> labels = List.of("a", "b");
        try (Hypertube tube = open(new Honest())) {
            assertThat(tube.graft(Depot.class).labels(labels)).isSameAs(labels);
            assertThat(tube.graft(Depot.class))
                    .hasToString(tube.graft(Depot.class).toString());
        }
    }

    @Test
    void aListThatTheCalleeChangesIsNamed() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public List<String> labels(List<String> labels) {
                        labels.set(1, "mine");
                        return List.of();
                    }
                },
                depot -> () -> depot.labels(new ArrayList<>(List.of("a", "b"))));
        assertThat(found)
                .hasMessageStartingWith("depot.labels(List) at inmemory, checked: the argument labels[1] was"
                        + " changed during the call");
        assertThat(found.outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(found.method()).isEqualTo("labels(java.util.List)");
    }

    @Test
    void aChangeAfterTheLastCallOfAnObjectIsNamedWhenTheTubeCloses() {
        Hypertube tube = Hypertube.builder()
                .provide(Studio.class, new ReelImpl())
                .connection("isolation=checked")
                .open();
        List<String> scenes = new ArrayList<>(List.of("a", "b"));
        assertThat(tube.graft(Studio.class).reel().length(scenes)).isEqualTo(2);
        scenes.set(1, "mine");
        assertThatThrownBy(tube::close)
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("reel.length(List)")
                .hasMessageContaining("the argument scenes[1] was changed after the call");
    }

    @Test
    void aChangeDeepInsideIsNamedWithItsWholePath() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public void put(Depot.Crate crate) {
                        crate.lines().get(1).sizes()[2] = 7;
                    }
                },
                depot -> () -> depot.put(crate()));
        assertThat(found).hasMessageContaining("the argument crate.lines[1].sizes[2] was changed during the call");
    }

    @Test
    void anElementThatIsAddedChangesItsList() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public void put(Depot.Crate crate) {
                        crate.lines().add(line("plum"));
                    }
                },
                depot -> () -> depot.put(crate()));
        assertThat(found).hasMessageContaining("the argument crate.lines was changed during the call");
    }

    @Test
    void aChangeByACalleeThatThenThrowsIsNamedBesideWhatItThrew() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public void put(Depot.Crate crate) {
                        crate.lines().clear();
                        throw new IllegalStateException("full");
                    }
                },
                depot -> () -> depot.put(crate()));
        assertThat(found).hasMessageContaining("crate.lines was changed");
        assertThat(found.getSuppressed()).singleElement().asString().contains("full");
    }

    @Test
    void anArgumentThatTheCallerChangesLaterIsNamedAtTheNextCallWhichDoesNotRun() {
        Honest depot = new Honest();
        try (Hypertube tube = open(depot)) {
            Depot stub = tube.graft(Depot.class);
            Depot.Crate crate = crate();
            stub.put(crate);
            crate.lines().remove(0);
            assertThatThrownBy(stub::count)
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageContaining("depot.count() at inmemory, checked: this call was not run")
                    .hasMessageContaining("the argument crate.lines of an earlier call")
                    .hasMessageContaining("put(conformance.Depot$Crate)")
                    .satisfies(e -> assertThat(((GraftException) e).outcome()).isEqualTo(Outcome.NOT_EXECUTED))
                    .satisfies(e -> assertThat(e.getCause().getStackTrace())
                            .anyMatch(
                                    frame -> frame.getMethodName().startsWith("anArgumentThatTheCallerChangesLater")));
            assertThat(depot.counted).isZero();
            assertThat(stub.count()).as("it is said once").isEqualTo(1);
        }
    }

    @Test
    void aResultThatTheCalleeChangesLaterIsNamedAtTheNextCall() {
        List<String> kept = new ArrayList<>(List.of("a"));
        try (Hypertube tube = open(new Honest() {
            @Override
            public List<String> labels(List<String> labels) {
                return kept;
            }
        })) {
            Depot stub = tube.graft(Depot.class);
            List<String> mine = stub.labels(List.of());
            kept.set(0, "b");
            assertThat(mine).containsExactly("b");
            assertThatThrownBy(stub::count)
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageContaining("the result[0] of an earlier call");
        }
    }

    @Test
    void aMutableArrayInsideARecordIsWatchedToTheEndOfTheTube() {
        byte[] content = {1, 2};
        Hypertube tube = open(new Honest());
        tube.graft(Depot.class).blob(new Depot.Blob("x", content));
        content[1] = 3;
        assertThatThrownBy(tube::close)
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("depot.blob(")
                .hasMessageContaining("the argument blob.content[1] was changed after the call")
                .satisfies(e -> assertThat(((GraftException) e).outcome()).isEqualTo(Outcome.EXECUTED));
        tube.close();
    }

    @Test
    void whatManyLaterCallsHavePassedIsForgotten() {
        try (Hypertube tube = open(new Honest())) {
            Depot stub = tube.graft(Depot.class);
            Depot.Crate first = crate();
            stub.put(first);
            for (int i = 0; i < 100; i++) {
                stub.put(crate());
            }
            first.lines().clear();
            assertThat(stub.count()).isEqualTo(1);
        }
    }

    @Test
    void aNullElementIsRefusedBeforeTheBodyRuns() {
        Honest depot = new Honest();
        GraftException found = finding(depot, stub -> () -> stub.labels(Arrays.asList("a", null)));
        assertThat(found).hasMessageContaining("the argument labels[1] is null");
        assertThat(found.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
        assertThat(depot.labelled).isZero();
    }

    @Test
    void aNullElementThatTheCalleePutsThereIsNamedToo() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public List<String> labels(List<String> labels) {
                        labels.set(0, null);
                        return List.of();
                    }
                },
                depot -> () -> depot.labels(new ArrayList<>(List.of("a"))));
        assertThat(found).hasMessageContaining("after the call, the argument labels[0] is null");
        assertThat(found.outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void aResultThatCannotCrossIsNamed() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public List<String> labels(List<String> labels) {
                        return Arrays.asList("a", null);
                    }
                },
                depot -> () -> depot.labels(List.of()));
        assertThat(found).hasMessageContaining("the result[1] is null");
        assertThat(found.outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void anObjectThatDoesNotComeBackEqualIsNamed() {
        GraftException argument = finding(new Honest(), depot -> () -> depot.moody(new Depot.Moody("x")));
        assertThat(argument).hasMessageContaining("the argument moody does not come back equal");
        assertThat(argument.outcome()).isEqualTo(Outcome.NOT_EXECUTED);

        GraftException result = finding(
                new Honest() {
                    @Override
                    public Depot.Moody moody(Depot.Moody moody) {
                        return new Depot.Moody("y");
                    }
                },
                depot -> () -> depot.moody(null));
        assertThat(result).hasMessageContaining("the result does not come back equal");
        assertThat(result.outcome()).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void aSetThatComesBackAsAListIsNamed() {
        Set<String> set = new LinkedHashSet<>(List.of("a"));
        assertThat(finding(new Honest(), depot -> () -> depot.any(set)))
                .hasMessageContaining("the argument labels does not come back equal");
    }

    @Test
    void aRecordWithAnArrayIsNotExpectedToComeBackEqual() {
        try (Hypertube tube = open(new Honest())) {
            Depot.Blob blob = new Depot.Blob("x", new byte[] {1});
            assertThat(tube.graft(Depot.class).blob(blob)).isSameAs(blob);
        }
    }

    @Test
    void aDeclaredExceptionThatCannotCrossIsNamed() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public void refuse(String label) throws DepotException {
                        throw new DepotException("full", null);
                    }
                },
                depot -> () -> depot.refuse("x"));
        assertThat(found).hasMessageContaining("the exception DepotException.labels is null");
        assertThat(found.outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(found.getSuppressed()).hasExactlyElementsOfTypes(Depot.DepotException.class);
    }

    @Test
    void aDeclaredExceptionWhoseMessageChangesOnATripIsNamed() {
        GraftException found = finding(
                new Honest() {
                    @Override
                    public void lose(String label) throws LostException {
                        throw new LostException("x");
                    }
                },
                depot -> () -> depot.lose("x"));
        assertThat(found).hasMessageContaining("its message \"lost: x\" becomes \"lost: lost: x\"");
    }

    @Test
    void changesAreFoundInAContractThatOnlyItsPackageKnows() {
        try (Hypertube tube = Hypertube.builder()
                .provide(Hidden.class, names -> names.set(0, "b"))
                .connection("isolation=checked")
                .open()) {
            assertThatThrownBy(() -> tube.graft(Hidden.class).name(new ArrayList<>(List.of("a"))))
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageContaining("names[0] was changed");
        }
    }

    /** Not public. */
    @Graft("hidden")
    interface Hidden {
        void name(List<String> names);
    }

    @Test
    void aDeclaredExceptionArrivesAsTheVeryOne() {
        Depot.DepotException thrown = new Depot.DepotException("full", List.of("x"));
        try (Hypertube tube = open(new Honest() {
            @Override
            public void refuse(String label) throws DepotException {
                throw thrown;
            }
        })) {
            assertThat(catchThrowable(() -> tube.graft(Depot.class).refuse("x")))
                    .isSameAs(thrown);
        }
    }

    /** Does nothing that a remote callee would not. */
    private static class Honest implements Depot {
        private int counted;
        private int labelled;

        @Override
        public void put(Crate crate) {}

        @Override
        public List<String> labels(List<String> labels) {
            labelled++;
            return labels;
        }

        @Override
        public Collection<String> any(Collection<String> labels) {
            return labels;
        }

        @Override
        public Blob blob(Blob blob) {
            return blob;
        }

        @Override
        public Moody moody(Moody moody) {
            return moody;
        }

        @Override
        public void refuse(String label) throws DepotException {}

        @Override
        public void lose(String label) throws LostException {}

        @Override
        public int count() {
            return ++counted;
        }
    }
}
