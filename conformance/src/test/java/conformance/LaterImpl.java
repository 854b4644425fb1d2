package conformance;

import dev.graft.runtime.GraftContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Keeps its promises when a test tells it to. */
class LaterImpl implements Later {
    final Map<String, CompletableFuture<String>> promises = new ConcurrentHashMap<>();

    CompletableFuture<String> promised(String name) {
        Eventually.until(name + " is promised", () -> promises.containsKey(name));
        return promises.get(name);
    }

    @Override
    public CompletableFuture<Item> echo(Item item) {
        return CompletableFuture.supplyAsync(() -> item);
    }

    @Override
    public CompletionStage<List<Integer>> squares(int count) {
        return CompletableFuture.completedFuture(
                IntStream.range(0, count).mapToObj(i -> i * i).toList());
    }

    @Override
    public CompletableFuture<Void> nothing() {
        return CompletableFuture.runAsync(() -> {});
    }

    @Override
    public CompletableFuture<String> refuse(String why) {
        return CompletableFuture.supplyAsync(() -> {
            throw new CompletionException(new RejectedException(why, new IllegalStateException("below")));
        });
    }

    @Override
    public CompletableFuture<String> stumble(String why) {
        throw new IllegalArgumentException(why);
    }

    @Override
    public CompletableFuture<String> promise(String name) {
        return promises.computeIfAbsent(name, unused -> new CompletableFuture<>());
    }

    @Override
    public CompletableFuture<String> none() {
        return null;
    }

    @Override
    public CompletableFuture<Map<String, String>> context() {
        return CompletableFuture.completedFuture(GraftContext.current().baggage());
    }

    @Override
    public int add(int a, int b) {
        return a + b;
    }
}
