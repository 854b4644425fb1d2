// Gives back what it is given.
using System;
using System.Runtime.InteropServices;

namespace Echoing
{
    public sealed class Echo : Dev.Graft.Benchmarks.IEcho
    {
        public Dev.Graft.Benchmarks.Basket Basket(Dev.Graft.Benchmarks.Basket basket) => basket;

        public byte[] Bytes(byte[] data) => data;

        public long Add(long a, long b) => a + b;
    }

    /// <summary>What a bare call goes to.</summary>
    public sealed class Bare : Dev.Graft.Benchmarks.Local.IBare
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr Giving(IntPtr bytes, long length);

        private static readonly Giving Function = Give;

        public long Same() => Marshal.GetFunctionPointerForDelegate(Function).ToInt64();

        private static IntPtr Give(IntPtr bytes, long length)
        {
            var data = new byte[length];
            Marshal.Copy(bytes, data, 0, (int)length);
            IntPtr copy = Marshal.AllocHGlobal((int)length);
            Marshal.Copy(data, 0, copy, (int)length);
            return copy;
        }
    }
}
