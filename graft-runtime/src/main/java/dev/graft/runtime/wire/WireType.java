package dev.graft.runtime.wire;

/**
 * The wire types of Protobuf, the low three bits of a tag.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/#structure">Protobuf: message structure</a>
 */
public final class WireType {
    public static final int VARINT = 0;
    public static final int FIXED64 = 1;
    public static final int LENGTH = 2;
    public static final int START_GROUP = 3;
    public static final int END_GROUP = 4;
    public static final int FIXED32 = 5;

    private WireType() {}

    /** The tag of a field. */
    public static int tag(int field, int wireType) {
        return (field << 3) | wireType;
    }
}
