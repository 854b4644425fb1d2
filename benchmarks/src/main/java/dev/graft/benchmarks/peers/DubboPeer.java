package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;

/** Dubbo's stub for a plain interface, with its defaults: over the one connection that it opens, or in the process. */
final class DubboPeer implements Peer {
    private final Payload payload;
    private final List<DubboApplication> applications;
    private final DubboEcho stub;

    private DubboPeer(Payload payload, DubboEcho stub, DubboApplication... applications) {
        this.payload = payload;
        this.stub = stub;
        this.applications = List.of(applications);
    }

    /** @param protocol {@code tri} or {@code dubbo} */
    static DubboPeer remote(String protocol, Payload payload, IntUnaryOperator through) throws IOException {
        DubboApplication callee = new DubboApplication("callee");
        DubboApplication caller = new DubboApplication("caller");
        DubboEcho stub = caller.refer(protocol, through.applyAsInt(callee.serve(protocol)));
        return new DubboPeer(payload, stub, caller, callee);
    }

    /** Dubbo's injvm. */
    static DubboPeer inProcess(Payload payload) {
        DubboApplication application = new DubboApplication("both");
        return new DubboPeer(payload, application.serveHere(), application);
    }

    @Override
    public Caller caller() {
        return switch (payload) {
            case TWO_LONGS -> () -> stub.add(Payload.A, Payload.B);
            case BASKET -> () -> stub.basket(Payload.SAMPLE);
            case BYTES_64K -> () -> stub.bytes(Payload.CONTENT);
        };
    }

    @Override
    public Optional<AsyncCaller> async() {
        return Optional.of(this::begin);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The answer is told.
    private void begin(Answer answer) {
        later().whenComplete((value, thrown) -> {
            if (thrown == null) {
                answer.given(value);
            } else {
                answer.failed(thrown);
            }
        });
    }

    private CompletableFuture<? extends Object> later() {
        return switch (payload) {
            case TWO_LONGS -> stub.addLater(Payload.A, Payload.B);
            case BASKET -> stub.basketLater(Payload.SAMPLE);
            case BYTES_64K -> stub.bytesLater(Payload.CONTENT);
        };
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() {
        applications.forEach(DubboApplication::close);
    }
}
