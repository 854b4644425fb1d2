package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.util.Arrays;

/** Arrays whose elements have a fixed number of bytes. */
final class FixedArrays {
    static final Repeated<float[]> FLOATS = new ArrayCodec<>(WireType.FIXED32, new float[0]) {
        @Override
        int length(float[] array) {
            return array.length;
        }

        @Override
        float[] copy(float[] array, int length) {
            return Arrays.copyOf(array, length);
        }

        @Override
        void writeAll(WireOutput out, float[] array) {
            for (int i = array.length - 1; i >= 0; i--) {
                out.fixed32(Float.floatToRawIntBits(array[i]));
            }
        }

        @Override
        void readAll(WireInput in, float[] array, int from, int to) {
            for (int i = from; i < to; i++) {
                array[i] = Float.intBitsToFloat(in.fixed32());
            }
        }
    };

    static final Repeated<double[]> DOUBLES = new ArrayCodec<>(WireType.FIXED64, new double[0]) {
        @Override
        int length(double[] array) {
            return array.length;
        }

        @Override
        double[] copy(double[] array, int length) {
            return Arrays.copyOf(array, length);
        }

        @Override
        void writeAll(WireOutput out, double[] array) {
            for (int i = array.length - 1; i >= 0; i--) {
                out.fixed64(Double.doubleToRawLongBits(array[i]));
            }
        }

        @Override
        void readAll(WireInput in, double[] array, int from, int to) {
            for (int i = from; i < to; i++) {
                array[i] = Double.longBitsToDouble(in.fixed64());
            }
        }
    };

    private FixedArrays() {}
}
