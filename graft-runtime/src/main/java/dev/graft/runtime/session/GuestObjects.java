package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.wire.Limits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A guest with the objects that it and this process have of each other. Each mention of an object has a number of its own, so
 * neither side has to know how often the other one was told of it. May be used by any thread.
 */
public final class GuestObjects implements GuestHost {
    /** Stands for an object of this process that has ended. */
    private static final long ENDED = 0;

    private final List<Skeleton<?>> contracts;
    private final Function<Class<?>, Object> grafts;
    private final Machinery machinery;
    private final LocalObjects faces;
    private final Mentions passed = new Mentions();
    private final GuestStubs stubs = new GuestStubs();
    private final AtomicLong numbers = new AtomicLong();
    private final GivenObjects given = new GivenObjects();
    private final GuestStreams streams;
    private volatile @Nullable Guest guest;
    private volatile boolean ended;

    /**
     * @param name of the guest: what stands where remote objects have an address
     * @param contracts all that calls may mention, by their numbers at the guest
     * @param grafts the program's graft of a contract
     * @param network runs the guest
     */
    public GuestObjects(
            String name,
            List<Skeleton<?>> contracts,
            Function<Class<?>, Object> grafts,
            Network network,
            Machinery machinery) {
        this.contracts = List.copyOf(contracts);
        this.grafts = grafts;
        this.machinery = machinery;
        this.faces = new LocalObjects(machinery, name);
        this.streams = new GuestStreams(this, network, machinery);
    }

    /** The guest is there. */
    public void connect(Guest opened) {
        guest = opened;
    }

    Guest guest() {
        Guest known = guest;
        if (known == null) {
            throw new GuestException("the guest is not there yet", null);
        }
        return known;
    }

    /** The guest is no more, and neither are its objects; those that it was passed are free, and what it pulled is cancelled. */
    public void close() {
        ended = true;
        passed.close();
        streams.close();
    }

    boolean hasEnded() {
        return ended;
    }

    /**
     * What the modules implement.
     *
     * @param guests the guest that is there when it is called
     * @param contract the number of the contract
     */
    public static Served<?> served(Supplier<GuestObjects> guests, Skeleton<?> skeleton, int contract) {
        return Served.byGuest(skeleton, new GuestBody(guests, 0, contract, null));
    }

    /** Calls an object of the guest's, which is told before what nobody here can reach any more. */
    byte[] call(long object, int contract, ContractMethod method, byte[] payload) {
        given.giveBack(number -> guest().release(number));
        streams.giveBack();
        return guest().call(object, contract, method.index(), payload);
    }

    GuestStreams streams() {
        return streams;
    }

    /** What a method publishes; null if it does not. */
    @Nullable
    Skeleton<?> published(int contract, ContractMethod method) {
        return contract(contract).published(method);
    }

    /** What the arguments of a call of the guest refer to, as the guest is told. */
    List<GuestPayload.Reference> references(@Nullable References references) {
        List<GuestPayload.Reference> told = new ArrayList<>();
        int count = references == null ? 0 : references.count();
        for (int i = 1; i <= count; i++) {
            int position = i;
            References known = Objects.requireNonNull(references);
            told.add(
                    known.hasEnded(position)
                            ? new GuestPayload.Reference(GuestPayload.HOST, ENDED, 0)
                            : told(
                                    known.here(position),
                                    known.identity(position),
                                    skeleton -> known.get(position, skeleton)));
        }
        return told;
    }

    /** What the result of a call by the guest refers to, as the guest is told. */
    List<GuestPayload.Reference> references(@Nullable SentReferences sent) {
        List<GuestPayload.Reference> told = new ArrayList<>();
        if (sent != null) {
            for (SentReferences.Sent<?> each : sent.all()) {
                told.add(told(each.object(), identity(each.object()), skeleton -> each.object()));
            }
        }
        return told;
    }

    private static Object identity(Object object) {
        return Binding.of(object) instanceof ReferenceBinding<?> reference ? reference.identity() : object;
    }

    private GuestPayload.Reference told(
            @Nullable Object here, @Nullable Object identity, Function<Skeleton<?>, @Nullable Object> object) {
        if (here != null && Binding.of(here) instanceof GuestReference<?> own && own.isOf(this)) {
            return new GuestPayload.Reference(GuestPayload.GUEST, own.object(), 0);
        }
        if (here != null && Binding.of(here) instanceof GuestReference<?> other && other.isLost()) {
            return new GuestPayload.Reference(GuestPayload.HOST, ENDED, 0);
        }
        return new GuestPayload.Reference(GuestPayload.HOST, passed.add(identity, object), 0);
    }

    /** The guest was not told of these. */
    void takeBack(List<GuestPayload.Reference> told) {
        for (GuestPayload.Reference reference : told) {
            if (reference.owner() == GuestPayload.HOST) {
                release(reference.object());
            }
        }
    }

    /** What the arguments of a call by the guest refer to. */
    References readReferences(List<GuestPayload.Reference> references) {
        List<Object> objects = references.stream().map(this::object).toList();
        return (position, skeleton) -> position > objects.size() ? null : objects.get(position - 1);
    }

    /** Gives the result of a call of the guest what it refers to. */
    void hand(List<GuestPayload.Reference> references, MessageWriter out) {
        try {
            for (GuestPayload.Reference reference : references) {
                hand(contract(reference.contract()), object(reference), out);
            }
        } finally {
            letGo(references);
        }
    }

    /** What the elements of a stream refer to. */
    References readElements(List<GuestPayload.Reference> references) {
        try {
            return readReferences(references);
        } finally {
            letGo(references);
        }
    }

    /** Until its reply is read, a guest holds the objects of this process that the reply mentions. */
    private void letGo(List<GuestPayload.Reference> references) {
        for (GuestPayload.Reference reference : references) {
            if (reference.owner() == GuestPayload.HOST && reference.object() > 0) {
                guest().release(-reference.object());
            }
        }
    }

    private static <T> void hand(Skeleton<T> skeleton, Object object, MessageWriter out) {
        out.mention(skeleton, skeleton.contract().cast(object));
    }

    private Object object(GuestPayload.Reference reference) {
        Skeleton<?> skeleton = contract(reference.contract());
        return reference.owner() == GuestPayload.GUEST
                ? stub(skeleton, reference.object(), reference.contract())
                : passed(reference.object(), skeleton);
    }

    private <T> Object stub(Skeleton<T> skeleton, long object, int contract) {
        Object stub = stubs.of(object, contract, () -> {
            GuestReference<T> reference = new GuestReference<>(this, skeleton, object, contract, machinery, faces);
            GivenObjects.Given unused = given.add(reference, object);
            return skeleton.stub(reference);
        });
        if (Binding.of(stub) instanceof GuestReference<?> known && known.object() != object) {
            guest().release(object); // one mention is enough
        }
        return stub;
    }

    private Skeleton<?> contract(int number) {
        if (number < 0 || number >= contracts.size()) {
            throw new GuestException(
                    "the guest refers to the contract number " + number + ", which there is not", null);
        }
        return contracts.get(number);
    }

    /** The program's graft of a contract, which every guest knows by the number that is the complement of the contract's. */
    private Object graft(int contract) {
        if (guest == null) {
            throw new GuestException(
                    "a module is being loaded, and grafts can be called when that is over: call them where methods of"
                            + " the module are called",
                    null);
        }
        return grafts.apply(contract(contract).contract());
    }

    private Object passed(long number, Skeleton<?> skeleton) {
        if (number < 0) {
            return graft((int) ~number);
        }
        Object object = passed.get(number, skeleton);
        if (object == null) {
            throw new GuestException(
                    "the guest refers to the object number " + number + ", which it has released", null);
        }
        return object;
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        if (guest != null) { // which is in the middle of something on this thread
            given.giveBack(streams::releaseOnAWorker);
            streams.giveBack();
        }
        HostStream stream = streams.pulled(object);
        if (stream != null) {
            return stream.pull(ByteBuffer.wrap(payload).getInt(), this);
        }
        GuestCallback callback = new GuestCallback(this);
        Skeleton<?> skeleton = contract(contract);
        ContractMethod called = skeleton.methods().get(method);
        Execution execution = execution(entry(skeleton, () -> passed(object, skeleton), called), machinery, callback);
        Frames.End end = GuestReply.end(callback.run(execution, payload));
        Skeleton<?> published = end.kind() == Frames.RESULT ? skeleton.published(called) : null;
        return published == null
                ? callback.told(end)
                : streams.pulledFrom(published, callback.returned(), numbers.incrementAndGet());
    }

    /** @param object looked up when the body runs, so that the guest hears what is wrong with it */
    private static <T> Offer.Entry<T> entry(Skeleton<T> skeleton, Supplier<Object> object, ContractMethod method) {
        Served<T> target = Served.late(skeleton, () -> skeleton.contract().cast(object.get()));
        return new Offer.Entry<>(target, method, new Pace());
    }

    /** What runs a body that a guest calls. */
    static Execution execution(Offer.Entry<?> entry, Machinery machinery, Outlet outlet) {
        return new Execution(entry, machinery, Limits.DEFAULT, Limits.DEFAULT.maxMessage(), null, outlet);
    }

    @Override
    public void release(long object) {
        passed.remove(object);
        streams.released(object);
    }
}
