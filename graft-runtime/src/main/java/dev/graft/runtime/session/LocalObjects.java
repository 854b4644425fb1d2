package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;

/**
 * The references of a tube to objects in this process whose calls pass bytes. Handed back, a stub is its object again. May be
 * used by any thread.
 */
public final class LocalObjects {
    private final Machinery machinery;
    private final Faces stubs = new Faces();

    public LocalObjects(Machinery machinery) {
        this.machinery = machinery;
    }

    /** What a message refers to, as its receiver sees it. */
    References received(SentReferences sent, Limits limits) {
        return (position, skeleton) ->
                position > sent.all().size() ? null : received(sent.all().get(position - 1), limits);
    }

    private <T> Object received(SentReferences.Sent<T> sent, Limits limits) {
        if (!(Binding.of(sent.object()) instanceof LocalReference<?> reference)) {
            Skeleton<T> skeleton = sent.skeleton();
            return stubs.of(
                    sent.object(),
                    skeleton,
                    () -> skeleton.stub(new LocalReference<>(skeleton, sent.object(), limits, machinery, this)));
        }
        if (reference.isClosed()) {
            throw WireException.value("is a reference to an object that was closed; ask its graft for a new one");
        }
        return reference.object();
    }

    /** An object was closed by its caller: should it be passed again, it gets another stub. */
    void closed(Skeleton<?> skeleton, Object object) {
        stubs.forget(object, skeleton);
    }
}
