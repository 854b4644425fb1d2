package conformance;

import dev.graft.Graft;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One of several in a row, each in a tube of its own. */
@Graft
public interface Hop {
    /** What is left of the deadline here and at all that follow, in milliseconds. */
    List<Long> remaining();

    /** The last one waits until it is interrupted. */
    void hang() throws InterruptedException;

    /** The last one never completes. */
    CompletableFuture<String> promise();
}
