using System;
using System.Runtime.InteropServices;

namespace Graft.Guest
{
    /// <summary>Bytes that the two sides hand each other: in memory of malloc's, behind their length. Whoever gets it frees it.</summary>
    internal static class Memory
    {
        private const int LengthSize = 8;

        public static IntPtr Of(byte[] bytes, int count)
        {
            var memory = Marshal.AllocHGlobal(new IntPtr(LengthSize + (long)count));
            Marshal.WriteInt64(memory, count);
            Marshal.Copy(bytes, 0, IntPtr.Add(memory, LengthSize), count);
            return memory;
        }

        public static IntPtr Of(Output output) => Of(output.Buffer, output.Length);

        public static IntPtr Of(string text)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            return Of(bytes, bytes.Length);
        }

        public static byte[] Read(IntPtr from, long count)
        {
            var bytes = new byte[count];
            Marshal.Copy(from, bytes, 0, bytes.Length);
            return bytes;
        }

        /// <summary>Takes the bytes, and frees the memory.</summary>
        public static byte[] Take(IntPtr memory)
        {
            try
            {
                return Read(IntPtr.Add(memory, LengthSize), Marshal.ReadInt64(memory));
            }
            finally
            {
                Marshal.FreeHGlobal(memory);
            }
        }
    }
}
