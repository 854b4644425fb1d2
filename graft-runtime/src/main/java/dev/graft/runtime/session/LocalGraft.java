package dev.graft.runtime.session;

import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A graft in this process whose calls stay on the caller's thread, but pass bytes: its callee receives what a remote one
 * would. May be used by any thread.
 *
 * @param <T> the contract
 */
public final class LocalGraft<T> {
    private final Skeleton<T> skeleton;
    private final Supplier<T> target;
    private final Limits limits;
    private final Machinery machinery;
    private final CallErrors errors;
    private final LocalObjects objects;
    private volatile @Nullable Offer offer;

    /**
     * @param target the implementation, asked for when the first call is made
     * @param limits what calls may carry
     * @param objects the references of its tube
     */
    public LocalGraft(
            Skeleton<T> skeleton, Supplier<T> target, Limits limits, Machinery machinery, LocalObjects objects) {
        this.skeleton = skeleton;
        this.target = target;
        this.limits = limits;
        this.machinery = machinery;
        this.errors = machinery.errors(skeleton.graft());
        this.objects = objects;
    }

    /** One whose bodies are not an object's of this process. */
    static <T> LocalGraft<T> of(Served<T> served, Limits limits, Machinery machinery, LocalObjects objects) {
        LocalGraft<T> graft = new LocalGraft<>(served.skeleton(), served::target, limits, machinery, objects);
        graft.offer = new Offer(List.of(served));
        return graft;
    }

    /** Begins a call of this thread. */
    public Call call(ContractMethod method) {
        Offer made = offer;
        if (made == null) {
            made = new Offer(List.of(Served.by(skeleton, target.get()))); // any thread makes the same
            offer = made;
        }
        return new LocalCall(this, made.entry(method));
    }

    String name() {
        return skeleton.graft();
    }

    Limits limits() {
        return limits;
    }

    Machinery machinery() {
        return machinery;
    }

    /** The references of its tube. */
    LocalObjects objects() {
        return objects;
    }

    /** @param outlet takes the objects that the result refers to */
    Execution execution(Offer.Entry<?> method, Outlet outlet) {
        return new Execution(method, machinery, limits, limits.maxMessage(), null, outlet);
    }

    RuntimeException exception(CallFailure failure, ContractMethod method) {
        return errors.exception(failure, method, objects.address());
    }

    Rebuild rebuild(ContractMethod method) {
        return new Rebuild(method, skeleton.loader(), machinery, limits, skeleton.graft(), objects.address());
    }
}
