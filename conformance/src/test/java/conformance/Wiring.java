package conformance;

import dev.graft.runtime.Hypertube;
import dev.graft.runtime.testing.TestOpening;
import dev.graft.testkit.Mode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;

/** A contract, its implementation and the way between them in one mode. */
final class Wiring<T> implements AutoCloseable {
    final Hypertube callee;
    final Hypertube caller;
    final T stub;

    /** Where calls of this thread's wirings go instead; null for where their modes say. */
    private static final ThreadLocal<String> INSTEAD = new ThreadLocal<>();

    /** Runs something whose wirings go elsewhere, whatever implementation they are given. */
    static void instead(String connection, Executable test) throws Throwable {
        INSTEAD.set(connection);
        try {
            test.execute();
        } finally {
            INSTEAD.remove();
        }
    }

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
        if (INSTEAD.get() != null) {
            Hypertube tube =
                    Hypertube.builder().connection(INSTEAD.get() + behind(keys)).open();
            return new Wiring<>(tube, tube, contract);
        }
        if (mode == Mode.ISOLATED) {
            Hypertube callee =
                    Hypertube.builder().provide(contract, implementation).open();
            Hypertube.Builder calling = Hypertube.builder();
            if (!keys.isEmpty()) {
                calling.connection(keys);
            }
            return new Wiring<>(callee, new TestOpening(null, callee).open(calling::open), contract);
        }
        if (!mode.isRemote()) {
            String isolation = mode.name().toLowerCase(Locale.ROOT);
            Hypertube tube = Hypertube.builder()
                    .provide(contract, implementation)
                    .connection("isolation=" + isolation + behind(keys))
                    .open();
            return new Wiring<>(tube, tube, contract);
        }
        Hypertube callee = callee(mode, contract, implementation);
        return new Wiring<>(callee, caller(keys, callee), contract);
    }

    /** A callee by itself, in a remote mode. */
    static <T> Hypertube callee(Mode mode, Class<T> contract, T implementation) {
        return callee(mode, contract, implementation, "");
    }

    /** @param keys more of what says where it listens, for example {@code lease=1s} */
    static <T> Hypertube callee(Mode mode, Class<T> contract, T implementation, String keys) {
        return Hypertube.builder()
                .provide(contract, implementation)
                .listen("host=" + listen(mode) + behind(keys))
                .open();
    }

    /** A caller of one or several callees. */
    static Hypertube caller(Hypertube... callees) {
        return caller("", callees);
    }

    /** @param keys more of the connection string */
    static Hypertube caller(String keys, Hypertube... callees) {
        String addresses =
                Arrays.stream(callees).map(each -> each.addresses().get(0)).collect(Collectors.joining(","));
        return Hypertube.builder()
                .connection("host=" + addresses + behind(keys))
                .open();
    }

    /** A caller of whoever is, was or will be there. */
    static Hypertube callerAt(String... addresses) {
        return Hypertube.builder()
                .connection("host=" + String.join(",", addresses))
                .open();
    }

    private static String behind(String keys) {
        return keys.isEmpty() ? "" : ";" + keys;
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
