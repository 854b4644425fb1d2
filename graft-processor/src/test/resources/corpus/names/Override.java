package names;

public record Override(Hypertube tube) {}
