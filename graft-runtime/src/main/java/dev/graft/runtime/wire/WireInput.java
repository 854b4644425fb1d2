package dev.graft.runtime.wire;

import java.util.Arrays;

/**
 * Reads Protobuf from a byte array, field by field in the order the reader asks for.
 *
 * <p>A message is checked when it is entered: every tag and length at its level lies within it. Writers are free in the
 * order of fields; where it is not ascending, each field that is asked for is searched from the start. Unknown fields are
 * passed over.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class WireInput extends WirePrimitives {

    private static final int[] NOTHING = {};
    private static final int SAVED = 6;

    private final int maxElements;
    private int start;
    private boolean ascending;
    /** The tag in front of {@link #position}, 0 at the end of the message. */
    private int tag;

    private int asked;
    /** What is known of the enclosing messages, {@link #SAVED} numbers each. */
    private int[] stack = NOTHING;

    private int top;

    /**
     * Starts reading the message that these bytes are. The array is not copied and must not change.
     *
     * @param maxElements how many fields a message may have whose fields are not in ascending order
     */
    public WireInput(byte[] bytes, int offset, int length, int maxElements) {
        super(bytes);
        this.maxElements = maxElements;
        begin(offset, offset + length);
    }

    /** Enters the nested message from {@code from} to {@code to}, which {@link #take} has passed over. */
    public void enter(int from, int to) {
        if (top + SAVED > stack.length) {
            stack = Arrays.copyOf(stack, 2 * top + 2 * SAVED);
        }
        stack[top] = start;
        stack[top + 1] = position;
        stack[top + 2] = end;
        stack[top + 3] = ascending ? 1 : 0;
        stack[top + 4] = tag;
        stack[top + 5] = asked;
        top += SAVED;
        begin(from, to);
    }

    /** Enters the nested message from {@code from} to {@code to} for good: there is no way back to the one around it. */
    public void become(int from, int to) {
        begin(from, to);
    }

    /** Goes back to where {@link #enter} was called; to be called once for each time, even if it failed. */
    public void leave() {
        top -= SAVED;
        start = stack[top];
        position = stack[top + 1];
        end = stack[top + 2];
        ascending = stack[top + 3] != 0;
        tag = stack[top + 4];
        asked = stack[top + 5];
    }

    private void begin(int from, int to) {
        start = from;
        position = from;
        end = to;
        ascending = walk();
        rewind();
    }

    /** Walks over the fields of this level; true if they are in ascending order. */
    private boolean walk() {
        boolean inOrder = true;
        int last = 0;
        int count = 0;
        for (nextTag(); tag != 0; nextTag()) {
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
        return find(asked);
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
