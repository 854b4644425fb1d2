package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import org.jspecify.annotations.Nullable;

/**
 * The references of a tube to objects in this process whose calls pass bytes. Handed back, a stub is its object again. May be
 * used by any thread.
 */
public final class LocalObjects {
    private final Machinery machinery;
    private final String address;
    private final Faces stubs = new Faces();
    private final Forgotten forgotten = new Forgotten();

    /** @param address what stands where remote ones have an address */
    public LocalObjects(Machinery machinery, String address) {
        this.machinery = machinery;
        this.address = address;
    }

    /** What stands where remote ones have an address. */
    String address() {
        return address;
    }

    /** What the arguments of a call refer to, as the callee sees it. */
    References received(SentReferences sent, Limits limits) {
        return references(sent, limits, false);
    }

    /** What the result of a call refers to, as the caller sees it. */
    References returned(SentReferences sent, Limits limits) {
        forgotten.closeUnreachable();
        return references(sent, limits, true);
    }

    private References references(SentReferences sent, Limits limits, boolean returned) {
        return new References() {
            @Override
            public @Nullable Object get(int position, Skeleton<?> skeleton) {
                return position > count() ? null : received(sent.all().get(position - 1), limits, returned);
            }

            @Override
            public int count() {
                return sent.all().size();
            }

            @Override
            public @Nullable Object identity(int position) {
                return here(position);
            }

            @Override
            public boolean hasEnded(int position) {
                return Binding.of(sent.all().get(position - 1).object()) instanceof LocalReference<?> reference
                        && reference.isClosed();
            }

            @Override
            public @Nullable Object here(int position) {
                Object object = sent.all().get(position - 1).object();
                return Binding.of(object) instanceof LocalReference<?> reference ? reference.object() : object;
            }
        };
    }

    private <T> Object received(SentReferences.Sent<T> sent, Limits limits, boolean returned) {
        if (!(Binding.of(sent.object()) instanceof LocalReference<?> reference)) {
            Skeleton<T> skeleton = sent.skeleton();
            Object stub = stubs.of(
                    sent.object(),
                    skeleton,
                    () -> skeleton.stub(new LocalReference<>(skeleton, sent.object(), limits, machinery, this)));
            if (returned && Binding.of(stub) instanceof LocalReference<?> made) {
                made.returned(forgotten, stub);
            }
            return stub;
        }
        if (reference.isClosed()) {
            throw WireException.value("is a reference to an object that was closed; ask its graft for a new one");
        }
        return reference.object();
    }

    /** Closes what calls have returned and nobody has closed: the tube ends. */
    public void close() {
        forgotten.closeAll();
    }

    /** An object was closed by its caller: should it be passed again, it gets another stub. */
    void closed(Skeleton<?> skeleton, Object object) {
        stubs.forget(object, skeleton);
    }
}
