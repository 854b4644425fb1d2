package dev.graft.runtime.generated;

/** One call from a stub, in the hands of the thread that made it. */
public abstract class Call {
    protected Call() {}

    /** True if the callee's contract lacks this method, so that a default method's own body is to run here. */
    public abstract boolean unknown();

    /** Takes the arguments, the last one first. */
    public abstract MessageWriter arguments();

    /**
     * Sends the call and waits for its end.
     *
     * @return the result, in field 1
     * @throws RuntimeException the {@code GraftException} of the machinery; or, unannounced to the compiler, what the
     *     method threw at the callee
     */
    public abstract MessageReader await();
}
