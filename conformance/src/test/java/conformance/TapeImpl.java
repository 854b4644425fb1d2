package conformance;

import dev.graft.runtime.GraftContext;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Remembers the last publisher of numbers that it gave. */
final class TapeImpl implements Tape {
    final MarketImpl market = new MarketImpl();
    volatile OnDemand<Long> last;

    @Override
    public Flow.Publisher<Long> numbers(long count) {
        last = new OnDemand<>(() -> LongStream.range(0, count).boxed().iterator(), null);
        return last;
    }

    @Override
    public Flow.Publisher<Item> itemsAndFailure(int count, String why) {
        return new OnDemand<>(
                () -> IntStream.range(0, count)
                        .mapToObj(i -> Item.of("item " + i))
                        .iterator(),
                new IllegalStateException(why));
    }

    @Override
    public Flow.Publisher<List<String>> lists(List<List<String>> elements) {
        return new OnDemand<>(elements::iterator, null);
    }

    @Override
    public Flow.Publisher<Trolley> trolleys(int count) {
        return new OnDemand<>(() -> Stream.generate(market::open).limit(count).iterator(), null);
    }

    @Override
    public boolean isMine(Trolley trolley) {
        return market.isMine(trolley);
    }

    @Override
    public Flow.Publisher<String> tenant() {
        return new OnDemand<>(
                () -> {
                    String tenant = GraftContext.current().baggage().getOrDefault("tenant", "");
                    return List.of(tenant).iterator();
                },
                null);
    }

    @Override
    public Flow.Publisher<Long> none() {
        return null;
    }

    @Override
    public Flow.Publisher<Long> failing() {
        return new OnDemand<>(() -> List.<Long>of().iterator(), new IllegalStateException("nothing to publish"));
    }

    @Override
    public Flow.Publisher<Long> refuse(String why) throws RejectedException {
        throw new RejectedException(why, null);
    }

    @Override
    public Flow.Publisher<String> unsendable() {
        Iterator<String> elements = List.of("good", "\ud800", "never").iterator();
        return new OnDemand<>(() -> elements, null);
    }

    @Override
    public Told told() {
        OnDemand<Long> numbers = last;
        return new Told(numbers.subscribed.get(), numbers.published.get(), numbers.cancelled.get());
    }
}
