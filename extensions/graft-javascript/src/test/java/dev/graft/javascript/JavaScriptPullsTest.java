package dev.graft.javascript;

import static dev.graft.javascript.JavaScriptStreamsTest.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;
import weather.Station;
import weather.UnknownPlaceException;

/** What Java publishes, as JavaScript reads it. */
@Timeout(120)
class JavaScriptPullsTest {
    private static final int AT_ONCE = 16;

    private Hypertube tube;

    /** Publishes what the test says. */
    private record JavaFeed(Flow.Publisher<Integer> published) implements Feed {
        @Override
        public Flow.Publisher<Integer> numbers(String how) throws UnknownPlaceException {
            if (how.isEmpty()) {
                throw new UnknownPlaceException("nowhere", "no feed");
            }
            return published;
        }

        @Override
        public Flow.Publisher<Station> stations() {
            throw new UnsupportedOperationException();
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

    private Feed open(Path module) {
        tube = Hypertube.builder()
                .connection("name=feed;runtime=javascript;timeout=10s;modules=" + module)
                .open();
        return tube.graft(Feed.class);
    }

    @BeforeEach
    void require() {
        TestedPlatform.require();
    }

    @AfterEach
    void close() {
        if (tube != null) {
            tube.close();
        }
    }

    @Test
    void leavingTheLoopCancelsTheRest() throws Exception {
        Numbers numbers = new Numbers(Integer.MAX_VALUE, null);

        assertThat(open(JavaScriptStreamsTest.MODULE).sum(new JavaFeed(numbers), "all", 4))
                .isEqualTo(1 + 2 + 3 + 4);
        await("the publisher is cancelled", () -> numbers.cancelled);
        assertThat(numbers.requested.get()).isLessThanOrEqualTo(AT_ONCE);
    }

    @Test
    void theEndIsTheEnd() throws Exception {
        Numbers numbers = new Numbers(1_000, null);

        assertThat(open(JavaScriptStreamsTest.MODULE).sum(new JavaFeed(numbers), "all", 5_000))
                .isEqualTo(1_000 * 1_001 / 2);
        assertThat(numbers.requested.get()).isLessThanOrEqualTo(1_000 + AT_ONCE);
    }

    @Test
    void failuresArriveAsThemselvesBehindTheElementsBeforeThem() throws Exception {
        Feed feed = open(JavaScriptStreamsTest.MODULE);
        UnknownPlaceException gone = new UnknownPlaceException("Oslo", "gone");

        assertThat(feed.sum(new JavaFeed(new Numbers(3, gone)), "all", 3)).isEqualTo(6);
        assertThatThrownBy(() -> feed.sum(new JavaFeed(new Numbers(3, gone)), "all", 4))
                .isInstanceOf(UnknownPlaceException.class)
                .hasMessage("gone");
        assertThatThrownBy(() -> feed.sum(new JavaFeed(new Numbers(3, null)), "", 4))
                .isInstanceOf(UnknownPlaceException.class)
                .hasMessage("no feed");
        assertThatThrownBy(
                        () -> feed.sum(new JavaFeed(new Numbers(0, new IllegalStateException("no numbers"))), "all", 4))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no numbers");
    }

    @Test
    void anIteratorThatIsDroppedCancelsToo() throws Exception {
        Feed feed = open(JavaScriptStressTest.MODULE);
        Numbers numbers = new Numbers(Integer.MAX_VALUE, null);

        assertThat(feed.sum(new JavaFeed(numbers), "dropped", 2)).isEqualTo(1 + 2);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!numbers.cancelled) {
            assertThat(System.nanoTime()).as("the publisher is cancelled").isLessThan(end);
            Collector.ofAll(feed.numbers("left")).all(); // which collects
        }
    }
}
