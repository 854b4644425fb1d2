package dev.graft.benchmarks;

import dev.graft.runtime.Hypertube;

/** Graft's stub, over one connection. */
final class GraftPeer implements Peer {
    private static final Basket BASKET = Basket.sample();
    private static final byte[] CONTENT = new byte[Peer.BYTES];

    private final Hypertube callee;
    private final Hypertube caller;
    private final Echo stub;

    /** @param listen for example {@code tcp://127.0.0.1:0} */
    GraftPeer(String listen) {
        callee = Hypertube.builder()
                .provide(Echo.class, new EchoService())
                .listen(listen)
                .open();
        caller = Hypertube.builder()
                .connection("host=" + callee.addresses().get(0))
                .open();
        stub = caller.graft(Echo.class);
    }

    @Override
    public Object basket() {
        return stub.basket(BASKET);
    }

    @Override
    public Object bytes() {
        return stub.bytes(CONTENT);
    }

    @Override
    public void close() {
        caller.close();
        callee.close();
    }
}
