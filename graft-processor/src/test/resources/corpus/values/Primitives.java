package values;

public record Primitives(boolean flag, byte b, short s, char c, int i, long l, float f, double d) {}
