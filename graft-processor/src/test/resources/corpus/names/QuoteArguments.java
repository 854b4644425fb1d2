package names;

public record QuoteArguments(int value) {}
