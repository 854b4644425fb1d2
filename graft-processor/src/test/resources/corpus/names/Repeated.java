package names;

public record Repeated(Skeleton message, int string, int reserved, int option) {}
