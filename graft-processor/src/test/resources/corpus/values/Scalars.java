package values;

import dev.graft.Graft;

@Graft("all-scalars")
public interface Scalars {
    boolean negate(boolean value);

    byte asByte(byte value);

    short asShort(short value);

    char asChar(char value);

    int asInt(int value);

    long asLong(long value);

    float asFloat(float value);

    double asDouble(double value);

    Boxes boxes(Boolean flag, Byte b, Short s, Character c, Integer i, Long l, Float f, Double d);

    Primitives primitives(Primitives value);

    Arrays arrays(boolean[] flags, byte[] bytes, char[] chars, short[] shorts, int[] ints, long[] longs, float[] floats, double[] doubles);

    int sum(int... values);
}
