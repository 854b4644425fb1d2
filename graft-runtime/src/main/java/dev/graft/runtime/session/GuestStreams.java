package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.Skeleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The streams of a guest, and those that it pulls. May be used by any thread. */
final class GuestStreams {
    private final GuestObjects objects;
    private final Network network;
    private final Machinery machinery;
    private final GivenObjects given = new GivenObjects();
    private final Map<Long, HostStream> pulled = new ConcurrentHashMap<>();

    /** @param network has the threads that wait in the guest */
    GuestStreams(GuestObjects objects, Network network, Machinery machinery) {
        this.objects = objects;
        this.network = network;
        this.machinery = machinery;
    }

    /** Calls a publisher, or a stream. */
    byte[] call(long object, int contract, ContractMethod method, byte[] payload) {
        return objects.call(object, contract, method, payload);
    }

    /** What elements refer to. */
    References read(List<GuestPayload.Reference> references) {
        return objects.readElements(references);
    }

    /**
     * A publisher of what a method of the guest's gives.
     *
     * @param published what the contract says of it
     * @param number the guest's for it
     */
    <P> P publisher(Skeleton<P> published, long number, int contract, ContractMethod method) {
        GuestPublisher<P> publisher = new GuestPublisher<>(this, number, contract, method);
        GivenObjects.Given unused = given.add(publisher, number);
        return published.stub(publisher);
    }

    /** Runs what waits in the guest on a thread of its own; returns why not, if so. */
    @Nullable
    CallFailure start(Runnable work) {
        try {
            return network.background().workers().run(work)
                    ? null
                    : new CallFailure(
                            Problem.LIMIT, Executed.UNKNOWN, "there is no thread left to pull elements on", null);
        } catch (CallFailure closed) {
            return closed;
        }
    }

    /** The guest has opened a stream. */
    GivenObjects.Given given(GuestStream stream, long number) {
        return given.add(stream, number);
    }

    /** The guest may let a stream go. That may run code of its own, for which nobody here waits. */
    void release(GivenObjects.Given stream, long number) {
        if (given.remove(stream)) {
            releaseOnAWorker(number);
        }
    }

    /** For a thread that must not run code of the guest's, nor hear of how that fails. */
    void releaseOnAWorker(long number) {
        Runnable release = () -> objects.guest().release(number);
        if (start(release) != null) {
            release.run();
        }
    }

    /** Lets go what nobody here can reach any more. */
    void giveBack() {
        given.giveBack(this::releaseOnAWorker);
    }

    /**
     * Lets the guest pull from a publisher.
     *
     * @param published what the contract says of it
     * @return what the guest is told
     */
    <P> byte[] pulledFrom(Skeleton<P> published, Object publisher, long number) {
        P target = published.contract().cast(publisher);
        ContractMethod subscribe = published.methods().get(0);
        Offer.Entry<P> entry = new Offer.Entry<>(Served.by(published, target), subscribe, new Pace());
        pulled.put(number, new HostStream(entry, machinery));
        return GuestReply.stream(number);
    }

    /** What a guest pulls by this number; null if that is no stream. */
    @Nullable
    HostStream pulled(long number) {
        return pulled.get(number);
    }

    /** The guest pulls no more by this number. */
    void released(long number) {
        HostStream stream = pulled.remove(number);
        if (stream != null) {
            stream.release();
        }
    }

    /** The guest is gone. */
    void close() {
        List.copyOf(pulled.keySet()).forEach(this::released);
    }
}
