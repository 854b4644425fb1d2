package conformance;

import dev.graft.Graft;
import java.util.List;
import java.util.concurrent.Flow;

/** Publishes. */
@Graft
public interface Tape {
    /** So many numbers, from 0. */
    Flow.Publisher<Long> numbers(long count);

    /** So many items, and then a failure. */
    Flow.Publisher<Item> itemsAndFailure(int count, String why);

    Flow.Publisher<List<String>> lists(List<List<String>> elements);

    Flow.Publisher<Trolley> trolleys(int count);

    /** Whether an object is one of those, by identity. */
    boolean isMine(Trolley trolley);

    /** What the context of the subscription says of the tenant. */
    Flow.Publisher<String> tenant();

    Flow.Publisher<Long> none();

    /** Nothing but a failure. */
    Flow.Publisher<Long> failing();

    /** The method itself fails. */
    Flow.Publisher<Long> refuse(String why) throws RejectedException;

    /** Its second element cannot cross. */
    Flow.Publisher<String> unsendable();

    /** What happened to the last numbers. */
    Told told();

    /**
     * What happened to a publisher.
     *
     * @param subscribed how often it was subscribed to
     * @param published how many elements it gave, to all together
     * @param cancelled how many subscriptions ended before their time
     */
    record Told(int subscribed, long published, int cancelled) {}
}
