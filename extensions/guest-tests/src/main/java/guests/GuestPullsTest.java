package guests;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.UnknownPlaceException;

/** Modules that read what Java publishes. */
@Timeout(120)
public abstract class GuestPullsTest extends FeedTest {
    private final long atOnce;

    /** @param atOnce so many elements a guest asks for to begin with */
    protected GuestPullsTest(Guest guest, long atOnce) {
        super(guest, "feed", "10s");
        this.atOnce = atOnce;
    }

    @Test
    public void oneThatReadsNoFurtherCancelsTheRest() throws Exception {
        Numbers numbers = new Numbers(Integer.MAX_VALUE, null);

        assertThat(feed.sum(new JavaFeed(numbers), "all", 4)).isEqualTo(1 + 2 + 3 + 4);
        await("the publisher is cancelled", () -> numbers.cancelled);
        assertThat(numbers.requested.get()).isBetween(atOnce, 4 + atOnce);
    }

    @Test
    public void theEndIsTheEnd() throws Exception {
        Numbers numbers = new Numbers(1_000, null);

        assertThat(feed.sum(new JavaFeed(numbers), "all", 5_000)).isEqualTo(1_000 * 1_001 / 2);
        assertThat(numbers.requested.get()).isLessThanOrEqualTo(1_000 + atOnce);
    }

    @Test
    public void whatIsPublishedElsewhereIsReadToo() throws Exception {
        assertThat(remote.sum(new JavaFeed(new Numbers(100, null)), "all", 1_000))
                .isEqualTo(5_050);
        assertThat(remote.sum(new JavaFeed(new Numbers(100, null)), "all", 10)).isEqualTo(55);
    }

    @Test
    public void failuresArriveAsThemselvesBehindTheElementsBeforeThem() throws Exception {
        UnknownPlaceException gone = new UnknownPlaceException("Oslo", "gone");

        assertThat(feed.sum(new JavaFeed(new Numbers(3, gone)), "all", 3)).isEqualTo(6);
        assertThatThrownBy(() -> feed.sum(new JavaFeed(new Numbers(3, gone)), "all", 4))
                .isInstanceOf(UnknownPlaceException.class)
                .hasMessage("gone");
        assertThatThrownBy(() -> feed.sum(new JavaFeed(new Numbers(3, null)), "", 4))
                .isInstanceOf(UnknownPlaceException.class)
                .hasMessage("no feed");
        IllegalStateException broken = new IllegalStateException("no numbers");
        assertThatThrownBy(() -> feed.sum(new JavaFeed(new Numbers(0, broken)), "all", 4))
                .hasMessageContaining("no numbers");
    }
}
