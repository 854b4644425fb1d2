package dev.graft.runtime.wire;

/** Protobuf's {@code sint32} and {@code sint64}: numbers near zero, negative ones too, become small varints. */
public final class ZigZag {
    private ZigZag() {}

    /** The varint of a {@code sint64}. */
    public static long encode(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /** The {@code sint64} of a varint. */
    public static long decode(long varint) {
        return (varint >>> 1) ^ -(varint & 1);
    }

    /** The varint of a {@code sint32}, which has 32 bits. */
    public static long encode32(int value) {
        return Integer.toUnsignedLong((value << 1) ^ (value >> 31));
    }

    /** The {@code sint32} of a varint's low 32 bits. */
    public static int decode32(int varint) {
        return (varint >>> 1) ^ -(varint & 1);
    }
}
