package dev.graft.python;

import static dev.graft.python.PythonStreamsTest.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.Hypertube;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;
import weather.Feed;
import weather.Station;
import weather.UnknownPlaceException;

/** Modules in Python that read what Java publishes. */
@Timeout(120)
class PythonPullsTest {
    private static final String SUMMING = """
            from weather import UnknownPlaceException

            class Bell:
                def __init__(self, grafts):
                    self.feed = grafts.feed

                def ring(self, text):
                    if text == "stations":
                        return sum(station.count() for station in self.feed.stations())
                    got = []
                    try:
                        for number in self.feed.numbers(text):
                            got.append(number)
                    except UnknownPlaceException as e:
                        got.append(1000 * len(e.place))
                    return sum(got)
            """;

    @TempDir
    private Path folder;

    private final Feeding java = new Feeding();
    private Hypertube tube;
    private Feed python;

    /** Publishes one publisher. */
    private static final class Feeding implements Feed {
        volatile Flow.Publisher<Integer> numbers = new Numbers(0, null);

        @Override
        public Flow.Publisher<Integer> numbers(String how) throws UnknownPlaceException {
            if (how.isEmpty()) {
                throw new UnknownPlaceException("nowhere", "no feed");
            }
            return numbers;
        }

        @Override
        public Flow.Publisher<Station> stations() {
            return subscriber -> {
                SubmissionPublisher<Station> stations = new SubmissionPublisher<>();
                stations.subscribe(subscriber);
                List.of(20, 3).forEach(count -> stations.submit(new Fixed(count)));
                stations.close();
            };
        }

        @Override
        public Feed open() {
            return this;
        }

        @Override
        public int sum(Feed other, String how, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String heard() {
            return "";
        }
    }

    private record Fixed(int count) implements Station {
        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        PythonTest.requirePython();
        tube = Hypertube.builder()
                .connection("name=feed;runtime=python;timeout=10s;modules=" + PythonStreamsTest.MODULE)
                .open();
        python = tube.graft(Feed.class);
    }

    @AfterEach
    void close() {
        if (tube != null) {
            tube.close();
        }
    }

    @Test
    void anIteratorPullsWhatItNeedsAndCancelsTheRest() throws Exception {
        Numbers numbers = new Numbers(Integer.MAX_VALUE, null);
        java.numbers = numbers;

        assertThat(python.sum(java, "all", 4)).isEqualTo(1 + 2 + 3 + 4);
        await("the publisher is cancelled", () -> numbers.cancelled);
        assertThat(numbers.requested.get()).isBetween(64L, 4L + 64);
    }

    @Test
    void theEndIsTheEnd() throws Exception {
        Numbers numbers = new Numbers(1_000, null);
        java.numbers = numbers;

        assertThat(python.sum(java, "all", 5_000)).isEqualTo(1_000 * 1_001 / 2);
        assertThat(numbers.requested.get()).isLessThan(1_000 + 65);
    }

    @Test
    void failuresArriveAsThemselvesBehindTheElementsBeforeThem() throws Exception {
        java.numbers = new Numbers(3, new UnknownPlaceException("Oslo", "gone"));

        assertThat(python.sum(java, "all", 3)).isEqualTo(6);
        java.numbers = new Numbers(3, new UnknownPlaceException("Oslo", "gone"));
        assertThatThrownBy(() -> python.sum(java, "all", 4))
                .isInstanceOf(UnknownPlaceException.class)
                .hasMessage("gone");
        assertThatThrownBy(() -> python.sum(java, "", 4)).isInstanceOf(UnknownPlaceException.class);
        java.numbers = new Numbers(0, new IllegalStateException("no numbers"));
        assertThatThrownBy(() -> python.sum(java, "all", 4)).hasMessageContaining("no numbers");
    }

    @Test
    void aPublisherThatSaysNothingIsCancelledWithTheCall() throws Exception {
        Numbers silent = new Numbers(0, null);
        java.numbers = subscriber -> subscriber.onSubscribe(silent); // of which the subscriber hears nothing
        try (Hypertube hasty = Hypertube.builder()
                .connection("name=feed;runtime=python;timeout=300ms;modules=" + PythonStreamsTest.MODULE)
                .open()) {
            Feed feed = hasty.graft(Feed.class);

            assertThatThrownBy(() -> feed.sum(java, "all", 1)).isInstanceOf(GraftTimeoutException.class);
            await("the publisher is cancelled", () -> silent.cancelled);
        }
    }

    @Test
    void aPublisherThatGivesMoreThanItWasAskedForLosesItsReader() {
        java.numbers = subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                for (int i = 0; i < 1_000; i++) {
                    subscriber.onNext(0);
                }
            }

            @Override
            public void cancel() {}
        });

        assertThatThrownBy(() -> python.sum(java, "all", 1_000)).hasMessageContaining("rule 1.1");
    }

    @Test
    void graftsOfTheProgramPublishWhereverTheyRun() throws Exception {
        Path module = Files.createDirectories(folder.resolve("summing"));
        Files.writeString(module.resolve("__init__.py"), SUMMING);
        String bell = "name=bell;runtime=python;timeout=10s;modules=" + module;
        try (Hypertube here = Hypertube.builder()
                        .connection(bell)
                        .provide(Feed.class, java)
                        .open();
                Hypertube other = Hypertube.builder()
                        .provide(Feed.class, java)
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube split = Hypertube.builder()
                        .connection(bell)
                        .connection("name=feed;host=" + other.addresses().get(0))
                        .open();
                Hypertube both = Hypertube.builder()
                        .connection(bell)
                        .connection("name=feed;runtime=python;modules=" + PythonStreamsTest.MODULE)
                        .open()) {
            for (Hypertube each : List.of(here, split)) {
                java.numbers = new Numbers(500, new UnknownPlaceException("Oslo", "gone"));
                assertThat(each.graft(Bell.class).ring("all")).isEqualTo(500 * 501 / 2 + 4_000);
                assertThat(each.graft(Bell.class).ring("stations")).isEqualTo(23);
            }
            assertThat(both.graft(Bell.class).ring("declared")).isEqualTo(4_001);
            assertThat(both.graft(Bell.class).ring("list")).isEqualTo(199 * 200 / 2);
            assertThat(both.graft(Bell.class).ring("stations")).isEqualTo(3);
        }
    }
}
