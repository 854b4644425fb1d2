package names;

public record Message(Codec codec, MessageCodec messageCodec, MESSAGE constant) {}
