package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireType;
import java.io.ByteArrayOutputStream;

/** The way into messages within messages and out again, within limits. */
@SuppressWarnings("exports") // as its only subclass
abstract class NestedReader {
    WireInput in;
    private final Limits limits;
    private final Faults faults;
    private Names names;
    private long joined;
    private int depth;
    private int elements;

    NestedReader(WireInput in, Limits limits, Faults faults, Names names) {
        this.in = in;
        this.limits = limits;
        this.faults = faults;
        this.names = names;
    }

    abstract MessageReader self();

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
        try {
            in.enter(from, to);
            return fields(codec);
        } finally {
            in.leave();
            names = outer;
            depth--;
        }
    }

    /** Reads a message that is not repeated, and may yet stand in several parts. */
    final <T> T message(MessageCodec<T> codec) {
        int length = in.length();
        int from = in.take(length);
        return again(WireType.LENGTH) ? joined(codec, from, length) : nested(codec, from, from + length);
    }

    /** Puts the parts of a message together, as Protobuf has it, and reads the whole. */
    private <T> T joined(MessageCodec<T> codec, int from, int length) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        join(parts, from, length);
        for (boolean found = true; found; found = again(WireType.LENGTH)) {
            int more = in.length();
            join(parts, in.take(more), more);
        }
        deeper();
        WireInput around = in;
        Names outer = names;
        try {
            in = new WireInput(parts.toByteArray(), 0, parts.size(), limits.maxElements());
            return fields(codec);
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
        try {
            in.enter(from, from + length); // fails unless the part is a message by itself
        } finally {
            in.leave();
        }
        parts.write(in.buffer(), from, length);
    }

    private void deeper() {
        if (depth >= limits.maxDepth()) {
            throw WireException.limit(Limits.Limit.DEPTH, limits.maxDepth());
        }
        depth++;
    }

    private <T> T fields(MessageCodec<T> codec) {
        names = codec.names;
        try {
            return codec.read(self());
        } catch (WireException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    static WireException refused(RuntimeException e) {
        return WireException.value("was refused by its own class: " + e, e);
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
