package names;

public record List<T>(T head, java.util.List<T> tail) {}
