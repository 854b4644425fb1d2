package dev.graft.runtime.session;

import dev.graft.runtime.wire.WireException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects of the other side of a connection that this side has references to. Each is given back when nothing here can
 * reach it any more. May be used by any thread.
 */
final class Imports implements Inlet {
    /** So many bytes the announcements of a peer may have, as many as its hello. */
    private static final int MOST_ANNOUNCED = 16 << 20;

    /** So many objects are given back in one frame. */
    private static final int MOST_RELEASED = 1_000;

    private final Session session;
    private final Exports exports;
    private final Sender sender;
    private final Map<Integer, PeerContract> contracts = new ConcurrentHashMap<>();
    private final Map<Long, Tracked> tracked = new HashMap<>(); // guarded by this
    private final ReferenceQueue<Imported> unreachable = new ReferenceQueue<>();
    private long announced; // used by the connection's poller only

    Imports(Session session, Exports exports, Sender sender) {
        this.session = session;
        this.exports = exports;
        this.sender = sender;
    }

    /** An object as long as it is reachable, and how often the other side has spoken of it. */
    private static final class Tracked extends WeakReference<Imported> {
        final long number;
        long mentions;

        Tracked(Imported imported, ReferenceQueue<Imported> unreachable) {
            super(imported, unreachable);
            this.number = imported.number();
        }
    }

    /** Whether there are none. */
    synchronized boolean isEmpty() {
        return tracked.isEmpty();
    }

    /**
     * The other side has said what a number stands for. For the thread that reads.
     *
     * @param size of the announcement, in bytes
     */
    void announced(ReferenceFrames.Announcement announcement, int size) {
        announced += size;
        if (announced > MOST_ANNOUNCED) {
            throw WireException.malformed("more than " + MOST_ANNOUNCED + " bytes of announcements");
        }
        if (contracts.putIfAbsent(announcement.number(), new PeerContract(announcement.contract())) != null) {
            throw WireException.malformed("the contract number " + announcement.number() + " is announced twice");
        }
    }

    /** From here on each is given back when nobody here has it. */
    @Override
    public Arrived arrived(List<ReferenceFrames.Reference> references) {
        Object[] objects = new Object[references.size()];
        for (int i = 0; i < objects.length; i++) {
            ReferenceFrames.Reference reference = references.get(i);
            objects[i] = reference.mine() == 0 ? own(reference) : imported(reference);
        }
        giveBack();
        return new Arrived(objects);
    }

    private Object own(ReferenceFrames.Reference reference) {
        Exported<?> exported = exports.get(reference.yours());
        return exported == null ? Arrived.ENDED : exported.object();
    }

    private synchronized Imported imported(ReferenceFrames.Reference reference) {
        long number = reference.mine();
        Tracked known = tracked.get(number);
        Imported imported = known == null ? null : known.get();
        if (known == null || imported == null) {
            PeerContract contract = contracts.get(reference.contract());
            if (contract == null) {
                throw WireException.malformed("the contract number " + reference.contract() + " was not announced");
            }
            imported = new Imported(session, number, contract);
            known = new Tracked(imported, unreachable);
            tracked.put(number, known);
            session.leases().begin();
        }
        known.mentions++;
        return imported;
    }

    /** Tells the other side what nobody here can reach any more. */
    void giveBack() {
        List<ReferenceFrames.Release> released;
        do {
            released = released();
            if (!released.isEmpty() && session.gone() == null) {
                sender.sendBytes(ReferenceFrames.release(released));
            }
        } while (released.size() == MOST_RELEASED);
    }

    private synchronized List<ReferenceFrames.Release> released() {
        List<ReferenceFrames.Release> released = new ArrayList<>();
        while (released.size() < MOST_RELEASED && unreachable.poll() instanceof Tracked gone) {
            tracked.remove(gone.number, gone); // unless the other side has spoken of it again
            released.add(new ReferenceFrames.Release(gone.number, gone.mentions));
        }
        return released;
    }

    /** The connection is over. */
    synchronized void end() {
        tracked.clear();
    }
}
