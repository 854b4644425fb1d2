package dev.graft.benchmarks;

import java.util.concurrent.CompletableFuture;

/** The echo itself, which has nothing to wait for. */
public final class EchoLaterService implements EchoLater {
    @Override
    public CompletableFuture<Basket> basket(Basket basket) {
        return CompletableFuture.completedFuture(basket);
    }

    @Override
    public CompletableFuture<byte[]> bytes(byte[] bytes) {
        return CompletableFuture.completedFuture(bytes);
    }

    @Override
    public CompletableFuture<Long> add(long a, long b) {
        return CompletableFuture.completedFuture(a + b);
    }
}
