package values;

public record Boxes(Boolean flag, Byte b, Short s, Character c, Integer i, Long l, Float f, Double d) {}
