package dev.graft.benchmarks.growth;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.peers.Peer;
import dev.graft.runtime.Hypertube;

/** Graft's echo of bytes over TCP. */
final class GraftBytes implements Peer {
    private final byte[] content;
    private final Hypertube callee = Hypertube.builder()
            .provide(Echo.class, new EchoService())
            .listen("tcp://127.0.0.1:0")
            .open();
    private final Hypertube caller =
            Hypertube.builder().connection(callee.addresses().get(0)).open();

    GraftBytes(Bytes bytes) {
        content = bytes.content();
    }

    @Override
    public Caller caller() {
        Echo stub = caller.graft(Echo.class);
        return () -> stub.bytes(content);
    }

    @Override
    public Object expected() {
        return content;
    }

    @Override
    public void close() {
        caller.close();
        callee.close();
    }
}
