internal sealed class Hidden : Scalar.IScalar
{
    public int Twice(int value) => 2 * value;
}
