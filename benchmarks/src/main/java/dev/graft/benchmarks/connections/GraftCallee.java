package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.runtime.Hypertube;

/** A tube that listens. */
record GraftCallee(Hypertube tube) implements Kind.Callee {
    GraftCallee(String listen) {
        this(Hypertube.builder()
                .provide(Echo.class, new EchoService())
                .listen(listen)
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
}
