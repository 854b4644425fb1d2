using System;

public sealed class Good : Scalar.IScalar, IDisposable
{
    public int Twice(int value) => 2 * value;

    public void Dispose() => AppDomain.CurrentDomain.SetData("good", "disposed");
}
