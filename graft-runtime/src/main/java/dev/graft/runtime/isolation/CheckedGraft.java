package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.CallErrors;
import dev.graft.runtime.wire.Limits;
import java.lang.reflect.Proxy;

/**
 * A graft in this process whose calls pass the very objects, and throw where a remote call would have differed. May be
 * used by any thread.
 *
 * @param <T> the contract
 */
public final class CheckedGraft<T> {
    private final Skeleton<T> skeleton;
    private final Findings findings;
    private final Encodings<T> encodings;
    private final RecentCalls<T> recent;

    /**
     * @param limits what calls may carry
     * @param errors makes the exceptions that callers see
     * @param objects the references of the tube
     */
    public CheckedGraft(Skeleton<T> skeleton, Limits limits, CallErrors errors, CheckedObjects objects) {
        this.skeleton = skeleton;
        this.findings = new Findings(errors);
        this.encodings = new Encodings<>(skeleton, limits, findings, objects);
        this.recent = new RecentCalls<>(encodings);
    }

    /** The implementation behind the checks. */
    public T around(T target) {
        Class<T> contract = skeleton.contract();
        return contract.cast(
                Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, calls(target)));
    }

    /** The calls of an implementation. */
    CheckedCalls<T> calls(T target) {
        return new CheckedCalls<>(target, encodings, findings, recent);
    }

    /**
     * Looks once more at what the last calls have passed.
     *
     * @throws RuntimeException the {@code GraftException} that says what was changed after its call
     */
    public void close() {
        RecentCalls.Change change = recent.change();
        if (change != null) {
            throw findings.changedAfterItsOwn(change);
        }
    }
}
