package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoLater;
import dev.graft.benchmarks.EchoLaterService;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import dev.graft.runtime.Hypertube;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;

/** Graft's stub, over one connection. Many calls under way are futures. */
final class GraftPeer implements Peer {
    private final Payload payload;
    private final Hypertube callee;
    private final Hypertube caller;
    private final Echo stub;
    private final EchoLater later;

    /** @param listen for example {@code tcp://127.0.0.1:0} */
    GraftPeer(String listen, Payload payload, IntUnaryOperator through) {
        this.payload = payload;
        callee = Hypertube.builder()
                .provide(Echo.class, new EchoService())
                .provide(EchoLater.class, new EchoLaterService())
                .listen(listen)
                .open();
        URI address = URI.create(callee.addresses().get(0).toString());
        caller = Hypertube.builder()
                .connection("host=" + address.getScheme() + "://" + address.getHost() + ":"
                        + through.applyAsInt(address.getPort()) + address.getPath())
                .open();
        stub = caller.graft(Echo.class);
        later = caller.graft(EchoLater.class);
    }

    @Override
    public Caller caller() {
        return () -> payload.call(stub);
    }

    @Override
    public Optional<AsyncCaller> async() {
        return Optional.of(answer -> {
            CompletableFuture<?> unused = payload.call(later).whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.given(value);
                } else {
                    answer.failed(failure);
                }
            });
        });
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() {
        caller.close();
        callee.close();
    }
}
