package conformance;

import dev.graft.runtime.Hypertube;
import dev.graft.runtime.testing.TestOpening;
import dev.graft.testkit.Mode;
import java.util.Locale;

/** A contract, its implementation and the way between them in one mode. */
final class Wiring<T> implements AutoCloseable {
    final Hypertube callee;
    final Hypertube caller;
    final T stub;

    private Wiring(Hypertube callee, Hypertube caller, Class<T> contract) {
        this.callee = callee;
        this.caller = caller;
        this.stub = caller.graft(contract);
    }

    static <T> Wiring<T> open(Mode mode, Class<T> contract, T implementation) {
        return open(mode, contract, implementation, "");
    }

    /** @param keys more of the connection string, for example {@code timeout=1s} */
    static <T> Wiring<T> open(Mode mode, Class<T> contract, T implementation, String keys) {
        Hypertube.Builder builder = Hypertube.builder().provide(contract, implementation);
        if (mode == Mode.ISOLATED) {
            Hypertube callee = builder.open();
            Hypertube.Builder calling = Hypertube.builder();
            if (!keys.isEmpty()) {
                calling.connection(keys);
            }
            return new Wiring<>(callee, new TestOpening(null, callee).open(calling::open), contract);
        }
        if (!mode.isRemote()) {
            String isolation = mode.name().toLowerCase(Locale.ROOT);
            Hypertube tube = builder.connection("isolation=" + isolation).open();
            return new Wiring<>(tube, tube, contract);
        }
        Hypertube callee = builder.listen(listen(mode)).open();
        Hypertube caller = Hypertube.builder()
                .connection("host=" + callee.addresses().get(0) + (keys.isEmpty() ? "" : ";" + keys))
                .open();
        return new Wiring<>(callee, caller, contract);
    }

    /** Where a callee of a remote mode listens. */
    static String listen(Mode mode) {
        return mode == Mode.WEBSOCKET ? "ws://127.0.0.1:0/graft" : "tcp://127.0.0.1:0";
    }

    String address() {
        return callee.addresses().isEmpty() ? "" : callee.addresses().get(0);
    }

    @Override
    public void close() {
        caller.close();
        callee.close();
    }
}
