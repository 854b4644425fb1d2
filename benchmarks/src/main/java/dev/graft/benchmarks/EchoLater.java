package dev.graft.benchmarks;

import dev.graft.Graft;
import java.util.concurrent.CompletableFuture;

/** Gives back what it is given, to callers that do not wait. */
@Graft
public interface EchoLater {
    CompletableFuture<Basket> basket(Basket basket);

    CompletableFuture<byte[]> bytes(byte[] bytes);

    CompletableFuture<Long> add(long a, long b);
}
