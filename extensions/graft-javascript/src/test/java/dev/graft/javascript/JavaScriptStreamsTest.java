package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;
import weather.Station;
import weather.UnknownPlaceException;

/** Modules in JavaScript that publish. */
@Timeout(120)
class JavaScriptStreamsTest {
    static final Path MODULE = Path.of("src/test/modules/feed").toAbsolutePath();

    private Hypertube tube;
    private Hypertube caller;
    private Feed feed;
    private Feed remote;
    private List<Feed> all;

    @BeforeEach
    void open() throws Exception {
        TestedPlatform.require();
        tube = Hypertube.builder()
                .connection("name=feed;runtime=javascript;timeout=10s;modules=" + MODULE)
                .listen("tcp://127.0.0.1:0")
                .open();
        caller = Hypertube.builder()
                .connection("timeout=10s;host=" + tube.addresses().get(0))
                .open();
        feed = tube.graft(Feed.class);
        remote = caller.graft(Feed.class);
        all = List.of(feed, remote, feed.open(), remote.open());
    }

    @AfterEach
    void close() {
        if (caller != null) {
            caller.close();
            tube.close();
        }
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void generatorsListsAndAsyncGeneratorsPublish() throws Exception {
        for (Feed each : all) {
            assertThat(Collector.ofAll(each.numbers("three")).all()).containsExactly(1, 2, 3);
            assertThat(Collector.ofAll(each.numbers("list")).all())
                    .isEqualTo(IntStream.range(0, 200).boxed().toList());
        }
        assertThat(Collector.ofAll(feed.numbers("async")).all()).containsExactly(1, 2);
    }

    @Test
    void elementsAreNotSignalledOnTheThreadThatSubscribes() throws Exception {
        for (Feed each : all) {
            Collector<Integer> collector = Collector.ofAll(each.numbers("list"));
            assertThat(collector.all()).hasSize(200);
            assertThat(collector.threads).doesNotContain(Thread.currentThread());
        }
    }

    @Test
    void aGeneratorRunsNoFurtherThanItIsAskedAndItsFinallyRunsWhenItIsCancelled() throws Exception {
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
            await("its finally", () -> feed.heard().equals(after));
            before = after + ",";
        }
    }

    @Test
    void oneThatIsNotSubscribedToDoesNotRun() throws Exception {
        var unused = feed.numbers("endless");
        Collector<Integer> idle = Collector.of(feed.numbers("endless"), 0);
        Objects.requireNonNull(idle.subscription).cancel();
        assertThat(feed.heard()).isEmpty();
    }

    @Test
    void failuresComeBehindTheElementsBeforeThem() {
        for (Feed each : all) {
            assertFailure(each, "declared", UnknownPlaceException.class, "gone");
            GraftRemoteException failure = assertFailure(each, "undeclared", GraftRemoteException.class, "gone");
            assertThat(failure.typeName()).isEqualTo("RangeError");
            assertThat(failure.getStackTrace()[0].getFileName()).isEqualTo("index.mjs");
            assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("undeclared");
            assertFailure(
                    each, "wrong", GraftValueException.class, "the element is a string, and the contract says number");
        }
    }

    private static <E extends Exception> E assertFailure(Feed feed, String how, Class<E> type, String words) {
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
    void whatTheMethodItselfThrowsIsThrownByTheCall() {
        for (Feed each : all) {
            assertThatThrownBy(() -> each.numbers("")).isInstanceOf(UnknownPlaceException.class);
            assertThatThrownBy(() -> each.numbers("none"))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining(": the method returned null instead of a Flow.Publisher");
        }
    }

    @Test
    void elementsMayBeObjects() throws Exception {
        for (Feed each : all) {
            List<Station> stations = Collector.ofAll(each.stations()).all();
            assertThat(stations.stream().map(Station::count)).containsExactly(0, 1, 2);
            stations.get(2).close();
            await("it is closed", () -> feed.heard().endsWith("station 2"));
        }
    }

    @Test
    void aSecondSubscriptionIsToldToCallAgain() throws Exception {
        for (Feed each : all) {
            var three = each.numbers("three");
            assertThat(Collector.ofAll(three).all()).hasSize(3);
            assertThatThrownBy(() -> Collector.ofAll(three).all())
                    .cause()
                    .hasMessageContainingAll("numbers(java.lang.String)", "runs once", "call the method again");
        }
    }

    @Test
    void aWrongRequestIsAFailure() throws Exception {
        for (Feed each : all) {
            Collector<Integer> collector = Collector.of(each.numbers("endless"), 1);
            await("it runs", () -> collector.elements.size() == 1);
            Objects.requireNonNull(collector.subscription).request(-1);
            assertThatThrownBy(collector::all).hasMessageContaining("rule 3.9");
        }
        await("all are closed", () -> feed.heard().split("closed", -1).length == all.size() + 1);
    }

    @Test
    void aTubeThatClosesEndsThem() throws Exception {
        Collector<Integer> here = Collector.ofAll(feed.numbers("waiting"));
        Collector<Integer> there = Collector.ofAll(remote.numbers("waiting"));
        await("both wait", () -> feed.heard().equals("waiting,waiting"));
        tube.close(Duration.ofMillis(100));
        assertThatThrownBy(here::all).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(there::all).isInstanceOf(ExecutionException.class);
    }
}
