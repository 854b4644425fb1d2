package generics;

public record Pair<A, B>(A first, B second) {}
