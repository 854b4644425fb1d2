public sealed class Needs : Scalar.IScalar
{
    public int Twice(int value) => Nothing.Equals(new Nothing(), null) ? 1 : 2;
}
