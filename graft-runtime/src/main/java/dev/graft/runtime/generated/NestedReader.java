package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireType;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The way into messages within messages and out again, within limits. */
@SuppressWarnings("exports") // as its only subclass
abstract class NestedReader {
    WireInput in;
    private final Limits limits;
    private final Faults faults;
    private Names names;
    private @Nullable References references;
    private long joined;
    private int depth;
    private int elements;
    /** Whether a message was found whose fields are not in order. */
    private boolean outOfOrder;
    /** Whether a message is being read as if its fields were in order. */
    private boolean guessing;

    NestedReader(WireInput in, Limits limits, Faults faults, Names names) {
        this.in = in;
        this.limits = limits;
        this.faults = faults;
        this.names = names;
    }

    abstract MessageReader self();

    /** Gives it the objects that travel beside the message. */
    public final void beside(References objects) {
        references = objects;
    }

    /** The objects that travel beside the message; null for none. */
    public final @Nullable References references() {
        return references;
    }

    /** The object that the message refers to by its position. */
    final Object reference(int position, Skeleton<?> skeleton) {
        References objects = references;
        Object object = objects == null ? null : objects.get(position, skeleton);
        if (object == null) {
            throw WireException.malformed(
                    "refers to the object number " + position + " beside the message, and there is none");
        }
        return object;
    }

    /** The bytes below. */
    public final WireInput wire() {
        return in;
    }

    /** Goes to the first value of a field; false if there is none. */
    final boolean find(int field, int wireType) {
        if (!in.find(field)) {
            return false;
        }
        in.expect(wireType);
        return true;
    }

    /** Goes behind a value to the next one of the same field; false if there is none. */
    final boolean again(int wireType) {
        if (!in.again()) {
            return false;
        }
        in.expect(wireType);
        return true;
    }

    /** Reads the fields of the whole message. */
    public final <T> T whole(MessageCodec<T> codec) {
        names = codec.names;
        return codec.read(self());
    }

    /** Reads a message behind its tag: its length and its fields. */
    final <T> T nested(MessageCodec<T> codec) {
        int length = in.length();
        int from = in.take(length);
        return nested(codec, from, from + length);
    }

    private <T> T nested(MessageCodec<T> codec, int from, int to) {
        deeper();
        Names outer = names;
        long bounds = in.bounds();
        int asked = in.asked();
        try {
            names = codec.names;
            in.enter(from, to);
            return outOfOrder ? again(codec) : fields(codec, false);
        } finally {
            in.leave(bounds, asked);
            names = outer;
            depth--;
        }
    }

    /**
     * Reads the fields of a message that was entered as if they were in order, and once more if they, or those of a message
     * within it, are not. It does so by a
     * call of itself: HotSpot inlines a method into itself once and no more, so each message is compiled as a unit, and not
     * into the one around it, where inlining would end in the middle of the innermost loops (decision 0006).
     */
    private <T> T fields(MessageCodec<T> codec, boolean entered) {
        if (entered) {
            return codec.read(self());
        }
        int counted = elements;
        long copied = joined;
        boolean outermost = !guessing;
        guessing = true;
        try {
            T value = fields(codec, true);
            if (in.inOrder()) {
                return value;
            }
            outOfOrder = true; // looks through the next ones beforehand
        } catch (RuntimeException e) {
            outOfOrder = outOfOrder || !in.sort();
            if (!outOfOrder) {
                throw e instanceof WireException ? e : refused(e);
            }
        } finally {
            guessing = !outermost;
        }
        if (!outermost) { // goes back to there: if each level read what is within it again, it would be read depth
            // times
            throw WireException.malformed("is not in order");
        }
        elements = counted;
        joined = copied;
        return again(codec);
    }

    /** Reads the message at hand from its start. */
    private <T> T again(MessageCodec<T> codec) {
        in.sort();
        return made(codec);
    }

    /** Reads a message that is not repeated, and may yet stand in several parts. */
    final <T> T message(MessageCodec<T> codec) {
        int length = in.length();
        int from = in.take(length);
        if (in.repeats()) {
            return joined(codec, from, length);
        }
        T value = nested(codec, from, from + length);
        in.nextTag();
        return value;
    }

    /** Puts the parts of a message together, as Protobuf has it, and reads the whole. */
    private <T> T joined(MessageCodec<T> codec, int from, int length) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        join(parts, from, length);
        while (again(WireType.LENGTH)) {
            int more = in.length();
            join(parts, in.take(more), more);
        }
        deeper();
        WireInput around = in;
        Names outer = names;
        try {
            in = new WireInput(parts.toByteArray(), 0, parts.size(), limits.maxElements());
            names = codec.names;
            return made(codec);
        } finally {
            in = around;
            names = outer;
            depth--;
        }
    }

    private void join(ByteArrayOutputStream parts, int from, int length) {
        joined += length; // of all the reader's work: parts within parts would otherwise be copied over and over
        if (joined > limits.maxMessage()) {
            throw WireException.limit(Limits.Limit.MESSAGE, limits.maxMessage());
        }
        in.check(from, from + length); // the part has to be a message by itself
        parts.write(in.buffer(), from, length);
    }

    private void deeper() {
        if (depth >= limits.maxDepth()) {
            throw WireException.limit(Limits.Limit.DEPTH, limits.maxDepth());
        }
        depth++;
    }

    private <T> T made(MessageCodec<T> codec) {
        try {
            return codec.read(self());
        } catch (WireException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    static WireException refused(RuntimeException e) {
        return WireException.value("was refused by its own class", e);
    }

    /** Counts elements against the limit of the whole message, before they are made. */
    final void count(int more) {
        if (more > limits.maxElements() - elements) {
            throw WireException.limit(Limits.Limit.ELEMENTS, limits.maxElements());
        }
        elements += more;
    }

    final RuntimeException located(int field, WireException problem) {
        problem.in(names.of(field));
        return depth == 0 ? faults.translate(problem) : problem;
    }
}
