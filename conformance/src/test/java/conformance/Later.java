package conformance;

import dev.graft.Graft;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods whose result comes later. */
@Graft
public interface Later {
    CompletableFuture<Item> echo(Item item);

    CompletionStage<List<Integer>> squares(int count);

    CompletableFuture<Void> nothing();

    CompletableFuture<String> refuse(String why) throws RejectedException;

    /** Does not come so far as to return. */
    CompletableFuture<String> stumble(String why);

    /** Completes when the callee's test says so. */
    CompletableFuture<String> promise(String name);

    /** No future at all. */
    CompletableFuture<String> none();

    CompletableFuture<Map<String, String>> context();

    int add(int a, int b);

    default CompletableFuture<String> greet(String name) {
        return CompletableFuture.completedFuture("hello " + name);
    }
}
