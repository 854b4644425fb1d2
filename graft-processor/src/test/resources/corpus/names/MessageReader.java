package names;

public record MessageReader(int foo_bar, int fooBar, int FooBar, int $, int $x, int _x, int _1, int größe) {}
