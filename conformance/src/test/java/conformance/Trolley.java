package conformance;

import dev.graft.Graft;
import java.util.concurrent.CompletableFuture;

/** An object with a state, which stays where it was made. */
@Graft
public interface Trolley extends AutoCloseable {
    void add(String sku, int quantity);

    int count();

    CompletableFuture<Integer> countLater();

    void refuse(String why) throws RejectedException;

    @Override
    void close();
}
