package dev.graft.runtime.wire;

/**
 * Reads Protobuf from a byte array, field by field in the order the reader asks for.
 *
 * <p>Writers are free in the order of fields. Where it is ascending, as with most of them, one way through the message finds
 * them all; where it is not, each field that is asked for is searched from the start. The outermost message is looked
 * through beforehand. One within it is read as if it were ascending, and {@link #inOrder()} tells afterwards whether that held. Unknown
 * fields are passed over.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class WireInput extends WirePrimitives {
    private final int maxElements;
    private int start;
    private boolean ascending;
    /** The tag in front of {@link #position}, 0 at the end of the message. */
    private int tag;

    private int asked;

    /**
     * Starts reading the message that these bytes are. The array is not copied and must not change.
     *
     * @param maxElements how many fields a message may have whose fields are not in ascending order
     */
    public WireInput(byte[] bytes, int offset, int length, int maxElements) {
        super(bytes);
        this.maxElements = maxElements;
        become(offset, offset + length);
    }

    /** How many elements the whole may have. */
    public int maxElements() {
        return maxElements;
    }

    /** What {@link #leave} needs to come back to the message at hand. */
    public long bounds() {
        return (long) start << 32 | end;
    }

    /** What {@link #leave} needs to come back to the field at hand. */
    public int asked() {
        return ascending ? asked : ~asked;
    }

    /** Enters the nested message from {@code from} to {@code to}, which {@link #take} has just passed over, as if it were in order. */
    public void enter(int from, int to) {
        start = from;
        end = to;
        ascending = true;
        rewind();
    }

    /** Goes back behind the nested message, to what {@link #bounds()} and {@link #asked()} said before. */
    public void leave(long bounds, int asked) {
        position = end;
        start = (int) (bounds >> 32);
        end = (int) bounds;
        ascending = asked >= 0;
        this.asked = ascending ? asked : ~asked;
        tag = WireType.tag(this.asked, WireType.LENGTH);
    }

    /** Enters the message from {@code from} to {@code to}, and looks through it; nothing leads back to the one around it. */
    public void become(int from, int to) {
        start = from;
        end = to;
        sort();
    }

    /**
     * Looks through the whole message at hand and starts it again, this time knowing whether its fields are in order.
     *
     * @return whether they are
     */
    public boolean sort() {
        ascending = false; // no tag is a surprise
        rewind();
        ascending = walk();
        rewind();
        return ascending;
    }

    /** Fails unless the bytes from {@code from} to {@code to} are fields, which {@link #take} has just passed over. */
    public void check(int from, int to) {
        long outer = bounds();
        int field = asked();
        try {
            become(from, to);
        } finally {
            leave(outer, field);
        }
    }

    /** Passes over the rest of the message at hand; false if its fields are not in order, so that some were not found. */
    public boolean inOrder() {
        try {
            while (tag != 0) {
                skip();
                nextTag();
            }
            return true;
        } catch (Disorder e) {
            return false;
        }
    }

    /** Walks over the fields of this level; true if they are in ascending order. */
    private boolean walk() {
        boolean inOrder = true;
        int last = 0;
        int count = 0;
        for (; tag != 0; nextTag()) {
            int field = tag >>> 3;
            inOrder &= field >= last;
            last = field;
            count++;
            skip();
        }
        if (!inOrder && count > maxElements) { // each field asked for walks over all of them
            throw WireException.limit(Limits.Limit.ELEMENTS, maxElements);
        }
        return inOrder;
    }

    private void rewind() {
        position = start;
        asked = 0;
        tag = 0;
        nextTag();
    }

    /**
     * Goes to the next occurrence of a field; true if there is one, and its value must then be read or skipped. Fields
     * are best asked for in ascending order.
     */
    public boolean find(int field) {
        if (ascending) {
            if (field < asked) {
                rewind();
            }
            while (tag != 0 && tag >>> 3 < field) {
                skip();
                nextTag();
            }
        } else {
            if (field != asked) {
                rewind();
            }
            while (tag != 0 && tag >>> 3 != field) {
                skip();
                nextTag();
            }
        }
        asked = field;
        return tag >>> 3 == field;
    }

    /** Goes on behind a value of the field that was found; true if the field occurs again. */
    public boolean again() {
        nextTag();
        return ascending ? tag >>> 3 == asked : find(asked);
    }

    /** Whether the field whose value was just passed over occurs again; goes nowhere. */
    public boolean repeats() {
        int behind = position;
        int here = tag;
        boolean found = again();
        position = behind;
        tag = here;
        return found;
    }

    /** Where the message at hand starts in {@link #buffer()}. */
    public int start() {
        return start;
    }

    /** The size of the message at hand. */
    public int size() {
        return end - start;
    }

    /** The field number at hand, 0 at the end of the message. */
    public int field() {
        return tag >>> 3;
    }

    /** The wire type of the field at hand. */
    public int wireType() {
        return tag & 7;
    }

    /** Fails unless the field at hand has this wire type. */
    public void expect(int wireType) {
        if ((tag & 7) != wireType) {
            throw WireException.malformed("has wire type " + (tag & 7) + " where " + wireType + " is due");
        }
    }

    /** Reads the next tag; to be called once the value of the present one has been consumed. */
    public void nextTag() {
        if (position >= end) {
            tag = 0;
            return;
        }
        int next = buffer[position];
        if (next > 0) {
            position++;
        } else {
            long wide = varint64();
            if (wide >>> 32 != 0) {
                throw WireException.malformed("a tag has more than 32 bits");
            }
            next = (int) wide;
        }
        if (next >>> 3 == 0) {
            throw WireException.malformed("field number 0");
        }
        if (ascending && Integer.compareUnsigned(next | 7, tag) < 0) {
            throw new Disorder();
        }
        tag = next;
    }

    /** Passes over the value of the field at hand, without reading the next tag. */
    public void skip() {
        switch (tag & 7) {
            case WireType.VARINT -> varint64();
            case WireType.FIXED64 -> advance(8);
            case WireType.LENGTH -> advance(length());
            case WireType.FIXED32 -> advance(4);
            default -> throw WireException.malformed("wire type " + (tag & 7) + " is not supported");
        }
    }

    /**
     * How many scalars of a wire type the value at hand holds: one, or any number where they are packed. They are to be
     * read next. Nobody needs memory for them before this number is known.
     */
    public int scalars(int wireType) {
        if ((tag & 7) != WireType.LENGTH) {
            expect(wireType);
            return 1;
        }
        int length = length();
        return switch (wireType) {
            case WireType.FIXED32 -> fixed(length, 4);
            case WireType.FIXED64 -> fixed(length, 8);
            default -> varints(length);
        };
    }

    private static int fixed(int length, int width) {
        if (length % width != 0) {
            throw WireException.malformed("packs " + length + " bytes where each element has " + width);
        }
        return length / width;
    }

    private int varints(int length) {
        int count = 0;
        for (int i = position; i < position + length; i++) {
            count += (buffer[i] >> 7) + 1; // each varint has one byte without the high bit
        }
        if (length > 0 && buffer[position + length - 1] < 0) {
            throw WireException.malformed("ends in the middle of a packed element");
        }
        return count;
    }
}
