package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireType;

/** The boxes of Java's primitives. */
final class NumberCodecs {
    static final Codec<Boolean> BOOL = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, Boolean value) {
            out.wire().varint32(value ? 1 : 0);
        }

        @Override
        Boolean readValue(MessageReader in) {
            return in.wire().varint64() != 0;
        }
    };

    static final Codec<Byte> BYTE = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, Byte value) {
            out.wire().int32(value);
        }

        @Override
        Byte readValue(MessageReader in) {
            return toByte(in.wire().varint32());
        }
    };

    static final Codec<Short> SHORT = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, Short value) {
            out.wire().int32(value);
        }

        @Override
        Short readValue(MessageReader in) {
            return toShort(in.wire().varint32());
        }
    };

    static final Codec<Character> CHAR = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, Character value) {
            out.wire().varint32(value);
        }

        @Override
        Character readValue(MessageReader in) {
            return toChar(in.wire().varint32());
        }
    };

    static final Codec<Integer> INT = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, Integer value) {
            out.wire().int32(value);
        }

        @Override
        Integer readValue(MessageReader in) {
            return in.wire().varint32();
        }
    };

    static final Codec<Long> LONG = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, Long value) {
            out.wire().varint64(value);
        }

        @Override
        Long readValue(MessageReader in) {
            return in.wire().varint64();
        }
    };

    static final Codec<Float> FLOAT = new ScalarCodec<>(WireType.FIXED32) {
        @Override
        void writeValue(MessageWriter out, Float value) {
            out.wire().fixed32(Float.floatToRawIntBits(value));
        }

        @Override
        Float readValue(MessageReader in) {
            return Float.intBitsToFloat(in.wire().fixed32());
        }
    };

    static final Codec<Double> DOUBLE = new ScalarCodec<>(WireType.FIXED64) {
        @Override
        void writeValue(MessageWriter out, Double value) {
            out.wire().fixed64(Double.doubleToRawLongBits(value));
        }

        @Override
        Double readValue(MessageReader in) {
            return Double.longBitsToDouble(in.wire().fixed64());
        }
    };

    private NumberCodecs() {}

    static byte toByte(int value) {
        return (byte) within(Byte.MIN_VALUE, Byte.MAX_VALUE, value, "byte");
    }

    static short toShort(int value) {
        return (short) within(Short.MIN_VALUE, Short.MAX_VALUE, value, "short");
    }

    static char toChar(int value) {
        return (char) within(Character.MIN_VALUE, Character.MAX_VALUE, value, "char");
    }

    private static int within(int least, int most, int value, String type) {
        if (value < least || value > most) {
            throw WireException.malformed(value + " is no " + type);
        }
        return value;
    }
}
