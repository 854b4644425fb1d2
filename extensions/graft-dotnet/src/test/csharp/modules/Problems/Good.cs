public sealed class Good : Scalar.IScalar
{
    public int Twice(int value) => 2 * value;
}
