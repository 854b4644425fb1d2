package shapes;

import dev.graft.Graft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;

/** Methods that publish. */
@Graft
public interface Ticks {
    Flow.Publisher<Tick> ticks(String sku);

    Flow.Publisher<Long> numbers();

    Flow.Publisher<List<String>> lines();

    Flow.Publisher<Optional<Tick>> perhaps();

    Flow.Publisher<Ticks> others();

    /** Its messages would have the names of those of another one. */
    void ticksElement();

    record TicksElement(int number) {}

    Flow.Publisher<TicksElement> named(TicksElement element);

    record Tick(String sku, Instant at) {}
}
