package names;

public record SentReferences(Stub stub) {}
