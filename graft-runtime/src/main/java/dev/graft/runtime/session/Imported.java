package dev.graft.runtime.session;

import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.WireException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An object of the other side of a connection. While it is reachable here, the other side keeps the object. May be used by
 * any thread.
 */
final class Imported {
    private final Session session;
    private final long number;
    private final PeerContract contract;
    private @Nullable Skeleton<?> skeleton; // guarded by this
    private @Nullable Object stub; // guarded by this

    /**
     * @param number the other side's for it
     * @param contract what the other side says that it is
     */
    Imported(Session session, long number, PeerContract contract) {
        this.session = session;
        this.number = number;
        this.contract = contract;
    }

    Session session() {
        return session;
    }

    long number() {
        return number;
    }

    PeerContract contract() {
        return contract;
    }

    /**
     * The stub for it; the same one each time, where one class loader has the contract.
     *
     * @param timeout of its calls, if this makes it
     */
    synchronized Object stub(Skeleton<?> wanted, @Nullable Duration timeout) {
        Object known = stub;
        if (known != null && skeleton == wanted) {
            return known;
        }
        String name = wanted.contract().getName();
        if (!contract.name().equals(name)) {
            throw WireException.value("is a reference to a " + contract.name() + " and not to a " + name);
        }
        Object made = make(wanted, timeout);
        if (known == null) {
            skeleton = wanted;
            stub = made;
        }
        return made;
    }

    private <T> T make(Skeleton<T> wanted, @Nullable Duration timeout) {
        return wanted.stub(new ReferenceBinding<>(new RemoteObject(this, wanted, timeout), wanted));
    }
}
