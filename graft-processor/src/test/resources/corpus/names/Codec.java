package names;

public record Codec(int value, int out, int in) {}
