package names;

public record Stub(int target) {}
