package names;

public record Object(Override override) {}
