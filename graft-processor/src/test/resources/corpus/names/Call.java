package names;

public record Call(String dev, Binding binding) {}
