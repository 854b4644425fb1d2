package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;

/**
 * Calls go to an object of a guest's, on the calling thread. While this is reachable, the guest keeps the object.
 *
 * @param <T> the contract
 */
final class GuestReference<T> extends Binding<T> {
    private final GuestObjects guest;
    private final long object;
    private final LocalGraft<T> graft;

    GuestReference(
            GuestObjects guest,
            Skeleton<T> skeleton,
            long object,
            int contract,
            Machinery machinery,
            LocalObjects faces) {
        this.guest = guest;
        this.object = object;
        Served<T> served = Served.byGuest(skeleton, new GuestBody(() -> guest, object, contract, this));
        this.graft = LocalGraft.of(served, Limits.DEFAULT, machinery, faces);
    }

    /** The guest's number for it. */
    long object() {
        return object;
    }

    boolean isOf(GuestObjects other) {
        return guest == other;
    }

    /** Whether the guest is no more, and the object with it. */
    boolean isLost() {
        return guest.hasEnded();
    }

    @Override
    public Call call(ContractMethod method) {
        return graft.call(method);
    }

    @Override
    public String toString() {
        return "object " + object + " of a guest";
    }
}
