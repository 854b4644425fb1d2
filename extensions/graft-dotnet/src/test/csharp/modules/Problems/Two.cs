public sealed class First : Scalar.IScalar
{
    public int Twice(int value) => 2 * value;
}

public sealed class Second : Scalar.IScalar
{
    public int Twice(int value) => value + value;
}
