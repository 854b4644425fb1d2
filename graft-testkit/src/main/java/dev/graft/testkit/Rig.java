package dev.graft.testkit;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.testing.TestOpening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * The tubes of one run of a test: one in memory, else two.
 *
 * @param callee where the implementations are
 * @param caller where the calls begin; the same in memory
 */
record Rig(Hypertube callee, Hypertube caller) implements AutoCloseable {
    /** @param faults null if the test wants none */
    static Rig open(Mode mode, String keys, Provided provided, @Nullable Faults faults) {
        TestOpening opening = new TestOpening(faults == null ? null : faults.injector());
        Hypertube.Builder builder = Hypertube.builder();
        provided.to(builder);
        String more = keys.isEmpty() ? "" : ";" + keys;
        if (!mode.hasTwoSides()) {
            builder.connection("isolation=" + mode.isolation() + more);
            Hypertube tube = opening.open(builder::open);
            return new Rig(tube, tube);
        }
        if (mode.isRemote()) {
            builder.listen(mode.listen());
        }
        Hypertube callee = opening.open(builder::open);
        try {
            return new Rig(
                    callee, mode.isRemote() ? remote(callee, more, opening) : neighbouring(callee, keys, opening));
        } catch (RuntimeException e) {
            callee.close();
            throw e;
        }
    }

    private static Hypertube remote(Hypertube callee, String more, TestOpening opening) {
        String host = "host=" + callee.addresses().get(0);
        return opening.open(Hypertube.builder().connection(host + more)::open);
    }

    private static Hypertube neighbouring(Hypertube callee, String keys, TestOpening opening) {
        Hypertube.Builder builder = Hypertube.builder();
        if (!keys.isEmpty()) {
            builder.connection(keys);
        }
        return new TestOpening(opening.injector(), callee).open(builder::open);
    }

    /**
     * The caller's stub.
     *
     * @throws ParameterResolutionException if nobody provides the contract
     */
    <T> T graft(Class<T> contract) {
        try {
            T unused = callee.graft(contract); // over a connection only a call would find that nobody provides it
        } catch (GraftConfigurationException e) {
            throw new ParameterResolutionException(
                    "This test cannot have " + contract.getName() + ": give its class a method \"@Provides "
                            + contract.getSimpleName() + " ...() { return ...; }\" or a field, or provide it by a"
                            + " GraftModule or ServiceLoader on the class path. " + e.getMessage(),
                    e);
        }
        return caller.graft(contract);
    }

    /** Also closes the callee if closing the caller fails. */
    @Override
    public void close() {
        try {
            caller.close();
        } finally {
            callee.close();
        }
    }
}
