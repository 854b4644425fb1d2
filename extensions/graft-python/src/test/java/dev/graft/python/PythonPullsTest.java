package dev.graft.python;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.Hypertube;
import guests.GuestPullsTest;
import guests.JavaFeed;
import guests.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;
import weather.Feed;
import weather.UnknownPlaceException;

/** Modules in Python that read what Java publishes. */
class PythonPullsTest extends GuestPullsTest {
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

    PythonPullsTest() {
        super(Python.PYTHON, 64);
    }

    @Test
    void aPublisherThatSaysNothingIsCancelledWithTheCall() throws Exception {
        Numbers silent = new Numbers(0, null);
        JavaFeed java = new JavaFeed(subscriber -> subscriber.onSubscribe(silent)); // of which it hears nothing
        try (Hypertube hasty = guest.open("feed", ";timeout=300ms", guest.module("feed"))) {
            assertThatThrownBy(() -> hasty.graft(Feed.class).sum(java, "all", 1))
                    .isInstanceOf(GraftTimeoutException.class);
            await("the publisher is cancelled", () -> silent.cancelled);
        }
    }

    @Test
    void aPublisherThatGivesMoreThanItWasAskedForLosesItsReader() {
        JavaFeed java = new JavaFeed(subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                for (int i = 0; i < 1_000; i++) {
                    subscriber.onNext(0);
                }
            }

            @Override
            public void cancel() {}
        }));

        assertThatThrownBy(() -> feed.sum(java, "all", 1_000)).hasMessageContaining("rule 1.1");
    }

    @Test
    void graftsOfTheProgramPublishWhereverTheyRun() throws Exception {
        Path module = Files.createDirectories(folder.resolve("summing"));
        Files.writeString(module.resolve("__init__.py"), SUMMING);
        String bell = guest.connection("bell", ";timeout=10s", module);
        JavaFeed java = new JavaFeed(
                subscriber -> new Numbers(500, new UnknownPlaceException("Oslo", "gone")).subscribe(subscriber));
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
                        .connection(guest.connection("feed", "", guest.module("feed")))
                        .open()) {
            for (Hypertube each : List.of(here, split)) {
                assertThat(each.graft(Bell.class).ring("all")).isEqualTo(500 * 501 / 2 + 4_000);
                assertThat(each.graft(Bell.class).ring("stations")).isEqualTo(23);
            }
            assertThat(both.graft(Bell.class).ring("declared")).isEqualTo(4_001);
            assertThat(both.graft(Bell.class).ring("list")).isEqualTo(199 * 200 / 2);
            assertThat(both.graft(Bell.class).ring("stations")).isEqualTo(3);
        }
    }
}
