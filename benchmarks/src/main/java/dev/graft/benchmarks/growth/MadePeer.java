package dev.graft.benchmarks.growth;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.made.Contracts;
import dev.graft.benchmarks.peers.Peer;
import dev.graft.runtime.Hypertube;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** The contracts that were made, over one TCP connection between two tubes that know all of them. */
final class MadePeer implements Peer {
    private final boolean all;
    private final Hypertube callee;
    private final Hypertube caller;
    private final List<LongBinaryOperator> methods;

    /** @param all whether all methods are called in turn, and not just one from the middle */
    MadePeer(boolean all) throws ReflectiveOperationException {
        this.all = all;
        callee = Hypertube.builder().listen("tcp://127.0.0.1:0").open();
        caller = Hypertube.builder().connection(callee.addresses().get(0)).open();
        methods = Contracts.here().methods(caller);
    }

    /** For one thread. */
    @Override
    public Caller caller() {
        return new Caller() {
            private int next = methods.size() / 2;

            @Override
            public Object call() {
                long sum = methods.get(next).applyAsLong(Payload.A, Payload.B) - next;
                if (sum != Payload.A + Payload.B) {
                    Payload.check(expected(), sum);
                }
                next = all ? (next + 1) % methods.size() : next;
                return sum;
            }
        };
    }

    @Override
    public Object expected() {
        return Payload.TWO_LONGS.answer();
    }

    @Override
    public void close() {
        caller.close();
        callee.close();
    }
}
