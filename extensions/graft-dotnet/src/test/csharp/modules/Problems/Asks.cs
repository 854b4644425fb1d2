public sealed class Asks : Scalar.IScalar
{
    public Asks(Other.IOther other)
    {
    }

    public int Twice(int value) => 0;
}
