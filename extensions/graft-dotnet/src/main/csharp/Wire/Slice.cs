using System;

namespace Graft.Guest
{
    /// <summary>Bytes that are compared by their content.</summary>
    internal readonly struct Slice : IEquatable<Slice>
    {
        private readonly byte[] bytes;
        private readonly int hash;

        public Slice(byte[] from, int start, int end)
        {
            bytes = new byte[end - start];
            Array.Copy(from, start, bytes, 0, bytes.Length);
            hash = 1;
            foreach (var one in bytes)
                hash = 31 * hash + one;
        }

        public bool Equals(Slice other) => bytes.AsSpan().SequenceEqual(other.bytes);

        public override bool Equals(object other) => other is Slice && Equals((Slice)other);

        public override int GetHashCode() => hash;
    }
}
