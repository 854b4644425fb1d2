using System;
using System.Text;

namespace Graft.Guest
{
    /// <summary>Bytes that are being written, in Protobuf's encoding. For one thread.</summary>
    internal sealed class Output
    {
        /// <summary>What an array of the JVM holds.</summary>
        public const int Most = 0x7FFFFFF0;

        private byte[] bytes = new byte[256];

        public int Length { get; private set; }

        public byte[] Buffer => bytes;

        public void Byte(int value)
        {
            Room(1);
            bytes[Length++] = (byte)value;
        }

        public void Varint(ulong value)
        {
            Room(10);
            while (value > 127)
            {
                bytes[Length++] = (byte)(value & 127 | 128);
                value >>= 7;
            }
            bytes[Length++] = (byte)value;
        }

        public void Tag(int number, int wireType) => Varint((ulong)number << 3 | (uint)wireType);

        /// <summary>A field with a number, which leaves no bytes if it is zero.</summary>
        public void Part(int number, ulong value)
        {
            if (value == 0)
                return;
            Tag(number, Wire.Varint);
            Varint(value);
        }

        public void Little(ulong value, int width)
        {
            Room(width);
            for (var i = 0; i < width; i++)
                bytes[Length++] = (byte)(value >> 8 * i);
        }

        public void Big(long value, int width)
        {
            Room(width);
            for (var i = width - 1; i >= 0; i--)
                bytes[Length++] = (byte)(value >> 8 * i);
        }

        public void Bytes(byte[] value, int start, int count)
        {
            Room(count);
            Array.Copy(value, start, bytes, Length, count);
            Length += count;
        }

        public void Bytes(byte[] value) => Bytes(value, 0, value.Length);

        /// <summary>A text with its length in front.</summary>
        public void Text(string value)
        {
            int size;
            try
            {
                size = Wire.Utf8.GetByteCount(value);
            }
            catch (EncoderFallbackException)
            {
                throw new Crossing("has a lone surrogate, which no string has that crosses");
            }
            Varint((ulong)size);
            Room(size);
            Wire.Utf8.GetBytes(value, 0, value.Length, bytes, Length);
            Length += size;
        }

        /// <summary>Begins what has its length in front; returns what <c>End</c> wants.</summary>
        public int Begin()
        {
            Byte(0);
            return Length;
        }

        public void End(int begun)
        {
            var size = Length - begun;
            var more = 0;
            for (var rest = size >> 7; rest > 0; rest >>= 7)
                more++;
            if (more > 0)
            {
                Room(more);
                Array.Copy(bytes, begun, bytes, begun + more, size);
            }
            Length = begun - 1;
            Varint((ulong)size);
            Length = begun + more + size;
        }

        public void CutTo(int length) => Length = length;

        private void Room(int count)
        {
            var needed = (long)Length + count;
            if (needed <= bytes.Length)
                return;
            if (needed > Most)
                throw new TooLarge();
            Array.Resize(ref bytes, (int)Math.Min(Most, Math.Max(needed, bytes.Length * 2L)));
        }
    }

    /// <summary>A message that no array of the host holds.</summary>
    internal sealed class TooLarge : Exception
    {
        public TooLarge() : base("has more bytes than can cross, which are " + Output.Most + "; send less")
        {
        }
    }
}
