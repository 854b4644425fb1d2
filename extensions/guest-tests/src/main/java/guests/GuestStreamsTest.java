package guests;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;
import weather.Station;
import weather.UnknownPlaceException;

/** Modules that publish. */
@Timeout(120)
public abstract class GuestStreamsTest extends FeedTest {
    private final String undeclared;
    private final String file;
    private final String method;
    private final String nothing;

    /** Modules and objects of theirs, here and behind a connection. */
    protected List<Feed> all;

    /**
     * @param undeclared the type of an exception that the contract does not declare
     * @param file where it is thrown
     * @param method by which method
     * @param nothing what a method returns that returns nothing
     */
    protected GuestStreamsTest(Guest guest, String undeclared, String file, String method, String nothing) {
        super(guest, "feed", "10s");
        this.undeclared = undeclared;
        this.file = file;
        this.method = method;
        this.nothing = nothing;
    }

    @BeforeEach
    public void openMore() {
        all = List.of(feed, remote, feed.open(), remote.open());
    }

    @Test
    public void streamsAndListsPublish() throws Exception {
        for (Feed each : all) {
            assertThat(Collector.ofAll(each.numbers("three")).all()).containsExactly(1, 2, 3);
            assertThat(Collector.ofAll(each.numbers("list")).all())
                    .isEqualTo(IntStream.range(0, 200).boxed().toList());
        }
    }

    @Test
    public void elementsAreNotSignalledOnTheThreadThatSubscribes() throws Exception {
        for (Feed each : all) {
            Collector<Integer> collector = Collector.ofAll(each.numbers("list"));
            assertThat(collector.all()).hasSize(200);
            assertThat(collector.threads).doesNotContain(Thread.currentThread());
        }
    }

    @Test
    public void oneRunsNoFurtherThanItIsAskedAndIsEndedWhenItIsCancelled() throws Exception {
        String before = "";
        for (Feed each : all) {
            Collector<Integer> collector = Collector.of(each.numbers("endless"), 2);
            await("two elements", () -> collector.elements.size() == 2);
            assertThat(feed.heard()).isEqualTo(before + "0,1");
            Objects.requireNonNull(collector.subscription).request(1);
            await("one more", () -> collector.elements.size() == 3);
            assertThat(feed.heard()).isEqualTo(before + "0,1,2");

            Objects.requireNonNull(collector.subscription).cancel();
            String after = before + "0,1,2,closed";
            await("its end", () -> feed.heard().equals(after));
            before = after + ",";
        }
    }

    @Test
    public void oneThatIsNotSubscribedToDoesNotRun() throws Exception {
        var unused = feed.numbers("endless");
        Collector<Integer> idle = Collector.of(feed.numbers("endless"), 0);
        Objects.requireNonNull(idle.subscription).cancel();
        assertThat(feed.heard()).isEmpty();
    }

    @Test
    public void failuresComeBehindTheElementsBeforeThem() {
        for (Feed each : all) {
            assertFailure(each, "declared", UnknownPlaceException.class, "gone");
            GraftRemoteException failure = assertFailure(each, "undeclared", GraftRemoteException.class, "gone");
            assertThat(failure.typeName()).isEqualTo(undeclared);
            assertThat(failure.getStackTrace()[0].getFileName()).isEqualTo(file);
            assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo(method);
        }
    }

    protected static <E extends Exception> E assertFailure(Feed feed, String how, Class<E> type, String words) {
        List<Throwable> failures = new ArrayList<>();
        assertThatThrownBy(() -> {
                    Collector<Integer> collector = Collector.ofAll(feed.numbers(how));
                    try {
                        collector.all();
                    } finally {
                        assertThat(collector.elements).containsExactly(1);
                    }
                })
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(type)
                .hasMessageContaining(words)
                .satisfies(failures::add);
        return type.cast(failures.get(0));
    }

    @Test
    public void whatTheMethodItselfThrowsIsThrownByTheCall() {
        for (Feed each : all) {
            assertThatThrownBy(() -> each.numbers("")).isInstanceOf(UnknownPlaceException.class);
            assertThatThrownBy(() -> each.numbers("none"))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("the method returned " + nothing + " instead of a Flow.Publisher");
        }
    }

    @Test
    public void elementsMayBeObjects() throws Exception {
        for (Feed each : all) {
            List<Station> stations = Collector.ofAll(each.stations()).all();
            assertThat(stations.stream().map(Station::count)).containsExactly(0, 1, 2);
            stations.get(2).close();
            await("it is closed", () -> feed.heard().endsWith("station 2"));
        }
    }

    @Test
    public void aSecondSubscriptionIsToldToCallAgain() throws Exception {
        for (Feed each : all) {
            var three = each.numbers("three");
            assertThat(Collector.ofAll(three).all()).hasSize(3);
            assertThatThrownBy(() -> Collector.ofAll(three).all())
                    .cause()
                    .hasMessageContainingAll("numbers(java.lang.String)", "runs once", "call the method again");
        }
    }

    @Test
    public void aWrongRequestIsAFailure() throws Exception {
        for (Feed each : all) {
            Collector<Integer> collector = Collector.of(each.numbers("endless"), 1);
            await("it runs", () -> collector.elements.size() == 1);
            Objects.requireNonNull(collector.subscription).request(-1);
            assertThatThrownBy(collector::all).hasMessageContaining("rule 3.9");
        }
        await("all are closed", () -> feed.heard().split("closed", -1).length == all.size() + 1);
    }

    @Test
    public void aTubeThatClosesEndsThem() throws Exception {
        Collector<Integer> here = Collector.ofAll(feed.numbers("waiting"));
        Collector<Integer> there = Collector.ofAll(remote.numbers("waiting"));
        await("both wait", () -> feed.heard().equals("waiting,waiting"));
        tube.close(Duration.ofMillis(100));
        assertThatThrownBy(here::all).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(there::all).isInstanceOf(ExecutionException.class);
    }
}
