package conformance;

/** A value that modules make. */
public record Badge(String name, int number) {}
