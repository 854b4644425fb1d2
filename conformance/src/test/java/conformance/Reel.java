package conformance;

import dev.graft.Graft;
import java.util.List;
import java.util.concurrent.Flow;

/** An object that publishes. */
@Graft
public interface Reel extends AutoCloseable {
    Flow.Publisher<String> play() throws TornException;

    int length(List<String> scenes);

    @Override
    void close();
}
