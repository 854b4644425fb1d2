package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.util.Arrays;

/** Arrays whose elements are varints. */
final class VarintArrays {
    static final Repeated<boolean[]> BOOLEANS = new ArrayCodec<>(WireType.VARINT, new boolean[0]) {
        @Override
        int length(boolean[] array) {
            return array.length;
        }

        @Override
        boolean[] copy(boolean[] array, int length) {
            return Arrays.copyOf(array, length);
        }

        @Override
        void writeAll(WireOutput out, boolean[] array) {
            for (int i = array.length - 1; i >= 0; i--) {
                out.varint32(array[i] ? 1 : 0);
            }
        }

        @Override
        void readAll(WireInput in, boolean[] array, int from, int to) {
            for (int i = from; i < to; i++) {
                array[i] = in.varint64() != 0;
            }
        }
    };

    static final Repeated<char[]> CHARS = new ArrayCodec<>(WireType.VARINT, new char[0]) {
        @Override
        int length(char[] array) {
            return array.length;
        }

        @Override
        char[] copy(char[] array, int length) {
            return Arrays.copyOf(array, length);
        }

        @Override
        void writeAll(WireOutput out, char[] array) {
            for (int i = array.length - 1; i >= 0; i--) {
                out.varint32(array[i]);
            }
        }

        @Override
        void readAll(WireInput in, char[] array, int from, int to) {
            for (int i = from; i < to; i++) {
                try {
                    array[i] = NumberCodecs.toChar(in.varint32());
                } catch (WireException e) {
                    throw e.at(Integer.toString(i));
                }
            }
        }
    };

    static final Repeated<short[]> SHORTS = new ArrayCodec<>(WireType.VARINT, new short[0]) {
        @Override
        int length(short[] array) {
            return array.length;
        }

        @Override
        short[] copy(short[] array, int length) {
            return Arrays.copyOf(array, length);
        }

        @Override
        void writeAll(WireOutput out, short[] array) {
            for (int i = array.length - 1; i >= 0; i--) {
                out.int32(array[i]);
            }
        }

        @Override
        void readAll(WireInput in, short[] array, int from, int to) {
            for (int i = from; i < to; i++) {
                try {
                    array[i] = NumberCodecs.toShort(in.varint32());
                } catch (WireException e) {
                    throw e.at(Integer.toString(i));
                }
            }
        }
    };

    static final Repeated<int[]> INTS = new ArrayCodec<>(WireType.VARINT, new int[0]) {
        @Override
        int length(int[] array) {
            return array.length;
        }

        @Override
        int[] copy(int[] array, int length) {
            return Arrays.copyOf(array, length);
        }

        @Override
        void writeAll(WireOutput out, int[] array) {
            for (int i = array.length - 1; i >= 0; i--) {
                out.int32(array[i]);
            }
        }

        @Override
        void readAll(WireInput in, int[] array, int from, int to) {
            for (int i = from; i < to; i++) {
                array[i] = in.varint32();
            }
        }
    };

    static final Repeated<long[]> LONGS = new ArrayCodec<>(WireType.VARINT, new long[0]) {
        @Override
        int length(long[] array) {
            return array.length;
        }

        @Override
        long[] copy(long[] array, int length) {
            return Arrays.copyOf(array, length);
        }

        @Override
        void writeAll(WireOutput out, long[] array) {
            for (int i = array.length - 1; i >= 0; i--) {
                out.varint64(array[i]);
            }
        }

        @Override
        void readAll(WireInput in, long[] array, int from, int to) {
            for (int i = from; i < to; i++) {
                array[i] = in.varint64();
            }
        }
    };

    private VarintArrays() {}
}
