package dev.graft.runtime.testing;

/** Says which calls go wrong, and how. May be used by any thread. */
@FunctionalInterface
public interface FaultInjector {
    /**
     * What is to go wrong with a call that reaches its callee now, an attempt that is made again included.
     *
     * @param signature the method's name and erased parameter types
     */
    Fault next(Class<?> contract, String signature);
}
