package names;

public record String(int length) {}
