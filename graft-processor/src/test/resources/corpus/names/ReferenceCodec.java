package names;

public record ReferenceCodec(References references) {}
