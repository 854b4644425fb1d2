package names;

public record MessageCodec(Repeated repeated) {}
