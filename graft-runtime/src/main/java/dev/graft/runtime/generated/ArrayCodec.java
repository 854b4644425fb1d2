package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;

/** Arrays of primitives, packed. Readers take elements that are not packed, too. */
abstract class ArrayCodec<A> extends Repeated<A> {
    private final int wireType;
    private final A empty;

    ArrayCodec(int wireType, A empty) {
        this.wireType = wireType;
        this.empty = empty;
    }

    abstract int length(A array);

    abstract A copy(A array, int length);

    /** Writes the elements, the last one first. */
    abstract void writeAll(WireOutput out, A array);

    /** Reads the elements from {@code from} up to {@code to}. */
    abstract void readAll(WireInput in, A array, int from, int to);

    @Override
    final void writeElements(MessageWriter out, int field, A value) {
        int length = length(value);
        out.count(length);
        if (length > 0) {
            WireOutput wire = out.wire();
            int before = wire.size();
            writeAll(wire, value);
            wire.varint32(wire.size() - before);
            wire.tag(field, WireType.LENGTH);
        }
    }

    @Override
    final A readElements(MessageReader in, int field) {
        WireInput wire = in.wire();
        A array = empty;
        int size = 0;
        for (boolean found = wire.find(field); found; found = wire.again()) {
            int more = wire.scalars(wireType);
            in.count(more);
            if (size + more > length(array)) {
                array = copy(array, Math.max(size + more, size + (size >> 1)));
            }
            readAll(wire, array, size, size + more);
            size += more;
        }
        return length(array) == size ? array : copy(array, size);
    }
}
