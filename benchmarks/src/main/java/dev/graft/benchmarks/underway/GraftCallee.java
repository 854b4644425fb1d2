package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.EchoLater;
import dev.graft.runtime.Hypertube;
import java.util.concurrent.CompletableFuture;

/** A tube that listens, with futures that are completed later. */
record GraftCallee(Hypertube tube) implements Callee {
    GraftCallee(String listen, Kept kept, int calls) {
        this(Hypertube.builder()
                .provide(EchoLater.class, new Keeping(kept))
                .listen("host=" + listen + ";max-calls=" + calls)
                .open());
    }

    @Override
    public String address() {
        return tube.addresses().get(0);
    }

    @Override
    public void close() {
        tube.close();
    }

    private record Keeping(Kept kept) implements EchoLater {
        @Override
        public CompletableFuture<Basket> basket(Basket basket) {
            return keep(basket);
        }

        @Override
        public CompletableFuture<byte[]> bytes(byte[] bytes) {
            return keep(bytes);
        }

        @Override
        public CompletableFuture<Long> add(long a, long b) {
            return keep(a + b);
        }

        private <T> CompletableFuture<T> keep(T value) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            kept.add(() -> answer.complete(value));
            return answer;
        }
    }
}
