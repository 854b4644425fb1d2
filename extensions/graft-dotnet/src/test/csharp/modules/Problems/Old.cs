public sealed class Old : Scalar.IScalar
{
    public int Twice(long value) => 0;
}
