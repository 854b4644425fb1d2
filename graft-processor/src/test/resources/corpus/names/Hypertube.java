package names;

public record Hypertube(java.lang.String name) {}
