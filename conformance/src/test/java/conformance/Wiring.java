package conformance;

import dev.graft.runtime.Hypertube;

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
        if (!mode.isRemote()) {
            Hypertube tube = switch (mode) {
                case CHECKED -> builder.connection("isolation=checked").open();
                case COPIED -> builder.connection("isolation=copied").open();
                default -> builder.open();
            };
            return new Wiring<>(tube, tube, contract);
        }
        Hypertube callee = builder.listen(mode.listen).open();
        Hypertube caller = Hypertube.builder()
                .connection("host=" + callee.addresses().get(0) + (keys.isEmpty() ? "" : ";" + keys))
                .open();
        return new Wiring<>(callee, caller, contract);
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
