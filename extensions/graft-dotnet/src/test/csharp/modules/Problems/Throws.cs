using System;

public sealed class Throws : Scalar.IScalar
{
    private readonly int length;

    public Throws()
    {
        length = Environment.GetEnvironmentVariable("NONE OF THESE").Length;
    }

    public int Twice(int value) => length;
}
