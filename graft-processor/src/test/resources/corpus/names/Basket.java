package names;

public record Basket(int size) {}
