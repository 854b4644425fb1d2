package names;

public record Torture2(Torture2 write, Torture2 read, int names, int equals, int hashCode_) {}
