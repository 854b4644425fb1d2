package weather;

import dev.graft.Graft;
import java.util.concurrent.Flow;

/** A contract that publishes. */
@Graft
public interface Feed {
    Flow.Publisher<Integer> numbers(String how) throws UnknownPlaceException;

    Flow.Publisher<Station> stations();

    /** One more, which is an object. */
    Feed open();

    /** What the first so many numbers of another one add up to. */
    int sum(Feed other, String how, int count) throws UnknownPlaceException;

    String heard();
}
