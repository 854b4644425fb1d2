package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import dev.graft.runtime.Hypertube;
import java.net.URI;
import java.util.function.IntUnaryOperator;

/** Graft's stub, over one connection. It only waits so far, so many calls under way are as many threads. */
final class GraftPeer implements Peer {
    private final Payload payload;
    private final Hypertube callee;
    private final Hypertube caller;
    private final Echo stub;

    /** @param listen for example {@code tcp://127.0.0.1:0} */
    GraftPeer(String listen, Payload payload, IntUnaryOperator through) {
        this.payload = payload;
        callee = Hypertube.builder()
                .provide(Echo.class, new EchoService())
                .listen(listen)
                .open();
        URI address = URI.create(callee.addresses().get(0).toString());
        caller = Hypertube.builder()
                .connection("host=" + address.getScheme() + "://" + address.getHost() + ":"
                        + through.applyAsInt(address.getPort()) + address.getPath())
                .open();
        stub = caller.graft(Echo.class);
    }

    @Override
    public Caller caller() {
        return () -> payload.call(stub);
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
