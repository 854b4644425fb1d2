package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.EchoLater;
import dev.graft.benchmarks.Payload;
import dev.graft.runtime.Hypertube;
import java.util.concurrent.CompletableFuture;

/** A tube's stub. */
record GraftCaller(Hypertube tube, EchoLater stub) implements Caller {
    GraftCaller(String address, int calls) {
        this(Hypertube.builder()
                .connection("host=" + address + ";max-calls=" + calls + ";timeout=" + DEADLINE_MINUTES + "m")
                .open());
    }

    private GraftCaller(Hypertube tube) {
        this(tube, tube.graft(EchoLater.class));
    }

    @Override
    public CompletableFuture<?> begin() {
        return stub.basket(Payload.SAMPLE);
    }

    @Override
    public Object expected() {
        return Payload.SAMPLE;
    }

    @Override
    public void close() {
        tube.close();
    }
}
