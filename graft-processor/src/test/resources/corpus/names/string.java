package names;

public record string(optional optional) {}
