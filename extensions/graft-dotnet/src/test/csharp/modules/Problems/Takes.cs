public sealed class Takes : Scalar.IScalar
{
    public Takes(string folder)
    {
    }

    public int Twice(int value) => 0;
}
