package shapes;

public record Nothing() {}
