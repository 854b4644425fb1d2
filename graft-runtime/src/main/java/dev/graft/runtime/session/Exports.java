package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Skeleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The objects of this side that the other side of a connection has references to. Each is kept until the other side has
 * given back as many mentions of it as frames have made, until it is closed, or until the connection ends. May be used by
 * any thread.
 */
final class Exports implements Outlet {
    private static final System.Logger LOGGER = System.getLogger(Exports.class.getName());

    private final Session session;
    private final Sender sender;
    private final Endings endings;
    private final Map<Long, Exported<?>> byNumber = new ConcurrentHashMap<>();
    private final Map<Exported<?>, Exported<?>> byObject = new HashMap<>(); // guarded by this
    private final Map<Skeleton<?>, Exported.Contract> contracts = new HashMap<>(); // guarded by this
    private long numbers; // guarded by this
    private boolean ended; // guarded by this

    /** @param endings where objects are closed whose references have ended */
    Exports(Session session, Sender sender, Endings endings) {
        this.session = session;
        this.sender = sender;
        this.endings = endings;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return byNumber.isEmpty();
    }

    /**
     * Takes note that a frame will speak of these objects; announces their contracts, so that it may.
     *
     * @param inResult whether the other side gets them as the result of its call
     * @return what the frame says of them
     */
    List<ReferenceFrames.Reference> give(SentReferences objects, boolean inResult) {
        List<ReferenceFrames.Reference> given = new ArrayList<>(objects.all().size());
        try {
            for (SentReferences.Sent<?> each : objects.all()) {
                given.add(give(each, inResult));
            }
        } catch (CallFailure ended) {
            takeBack(given);
            throw ended;
        }
        return given;
    }

    private <T> ReferenceFrames.Reference give(SentReferences.Sent<T> sent, boolean inResult) {
        if (Binding.of(sent.object()) instanceof ReferenceBinding<?> reference) {
            String gone = reference.gone();
            if (gone != null && session.gone() == null) {
                throw new CallFailure(
                        Problem.REFERENCE,
                        inResult ? Executed.YES : Executed.NO,
                        (inResult ? "the result" : "an argument") + " refers to " + reference + ": " + gone,
                        null);
            }
            if (reference.isOf(session)) {
                return new ReferenceFrames.Reference(0, reference.number(), 0);
            }
        }
        Exported<?> exported;
        boolean late;
        synchronized (this) {
            exported = export(sent, inResult);
            late = ended;
        }
        if (late) { // nobody will give it back
            endings.close(exported.closeable());
        }
        return new ReferenceFrames.Reference(
                exported.number(), 0, exported.contract().number());
    }

    /** Within the lock. */
    private <T> Exported<?> export(SentReferences.Sent<T> sent, boolean inResult) {
        Served<T> served = Served.by(sent.skeleton(), sent.object());
        Exported.Contract contract = contracts.computeIfAbsent(sent.skeleton(), this::announce);
        Exported<T> fresh = new Exported<>(numbers + 1, served, contract);
        Exported<?> exported = byObject.putIfAbsent(fresh, fresh);
        if (exported == null) {
            numbers++;
            exported = fresh;
            if (!ended) { // else nothing will be sent
                byNumber.put(fresh.number(), fresh);
                session.leases().begin();
            }
        }
        exported.mentioned(inResult);
        return exported;
    }

    /** Within the lock, so that no frame of another thread can overtake it. */
    private Exported.Contract announce(Skeleton<?> skeleton) {
        int number = contracts.size() + 1;
        sender.sendWithNext(ReferenceFrames.announce(number, Offer.described(skeleton, 0)));
        return new Exported.Contract(number, skeleton);
    }

    /** The object of this number, if it is still there. */
    @Nullable
    Exported<?> get(long number) {
        return byNumber.get(number);
    }

    @Override
    public List<ReferenceFrames.Reference> give(SentReferences objects) {
        return give(objects, true);
    }

    @Override
    public void takeBack(List<ReferenceFrames.Reference> given) {
        given.forEach(reference -> release(reference.mine(), 1));
    }

    /** The other side does not need an object as often as it was told of it. */
    void release(long number, long mentions) {
        Exported<?> exported = byNumber.get(number);
        if (exported != null && forget(exported, mentions)) {
            endings.close(exported.closeable());
        }
    }

    private synchronized boolean forget(Exported<?> exported, long mentions) {
        return exported.forget(mentions) && drop(exported);
    }

    /** The other side ends an object: later calls of it are refused. False if it has ended already. */
    synchronized boolean close(long number) {
        Exported<?> exported = byNumber.get(number);
        return exported != null && drop(exported);
    }

    private boolean drop(Exported<?> exported) {
        byObject.remove(exported);
        return byNumber.remove(exported.number(), exported);
    }

    /** The connection is over, and with it all references. */
    void end() {
        List<AutoCloseable> left = new ArrayList<>();
        synchronized (this) {
            ended = true;
            for (Exported<?> each : byNumber.values()) {
                AutoCloseable closeable = each.closeable();
                if (closeable != null) {
                    left.add(closeable);
                }
            }
            byNumber.clear();
            byObject.clear();
        }
        if (!left.isEmpty()) {
            LOGGER.log(
                    System.Logger.Level.DEBUG,
                    "A connection has ended with {0} objects that its other side had not closed",
                    left.size());
            endings.close(left);
        }
    }
}
