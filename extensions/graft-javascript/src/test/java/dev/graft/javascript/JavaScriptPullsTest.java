package dev.graft.javascript;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import guests.Collector;
import guests.GuestPullsTest;
import guests.JavaFeed;
import guests.Numbers;
import org.junit.jupiter.api.Test;
import weather.Feed;

/** What Java publishes, as JavaScript reads it. */
class JavaScriptPullsTest extends GuestPullsTest {
    JavaScriptPullsTest() {
        super(JavaScript.JAVASCRIPT, 16);
    }

    @Test
    void anIteratorThatIsDroppedCancelsToo() throws Exception {
        try (Hypertube stress = guest.open("feed", ";timeout=10s", guest.module("stress"))) {
            Feed dropping = stress.graft(Feed.class);
            Numbers numbers = new Numbers(Integer.MAX_VALUE, null);

            assertThat(dropping.sum(new JavaFeed(numbers), "dropped", 2)).isEqualTo(1 + 2);
            await("the publisher is cancelled", () -> {
                Collector.ofAll(dropping.numbers("left")).all(); // which collects
                return numbers.cancelled;
            });
        }
    }
}
