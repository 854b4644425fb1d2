package values;

public record Arrays(boolean[] flags, byte[] bytes, char[] chars, short[] shorts, int[] ints, long[] longs, float[] floats, double[] doubles) {}
