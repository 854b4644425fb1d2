package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import java.util.concurrent.CompletableFuture;

/** The echo as Dubbo takes it: methods that wait, and ones that give a future. */
public interface DubboEcho {
    Basket basket(Basket basket);

    byte[] bytes(byte[] bytes);

    long add(long a, long b);

    CompletableFuture<Basket> basketLater(Basket basket);

    CompletableFuture<byte[]> bytesLater(byte[] bytes);

    CompletableFuture<Long> addLater(long a, long b);

    /** The echo itself. */
    final class Service implements DubboEcho {
        private final Echo echo = new EchoService();

        @Override
        public Basket basket(Basket basket) {
            return echo.basket(basket);
        }

        @Override
        public byte[] bytes(byte[] bytes) {
            return echo.bytes(bytes);
        }

        @Override
        public long add(long a, long b) {
            return echo.add(a, b);
        }

        @Override
        public CompletableFuture<Basket> basketLater(Basket basket) {
            return CompletableFuture.completedFuture(basket(basket));
        }

        @Override
        public CompletableFuture<byte[]> bytesLater(byte[] bytes) {
            return CompletableFuture.completedFuture(bytes(bytes));
        }

        @Override
        public CompletableFuture<Long> addLater(long a, long b) {
            return CompletableFuture.completedFuture(add(a, b));
        }
    }
}
