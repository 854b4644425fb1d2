using System.Text;

namespace Graft.Guest
{
    /// <summary>The content of one field as it came: a number, or bytes.</summary>
    internal struct Raw
    {
        public int WireType;
        public ulong Number;
        public byte[] Data;
        public int Start;
        public int End;

        public int Size => End - Start;
    }

    internal static class Wire
    {
        public const int Varint = 0;
        public const int Fixed64 = 1;
        public const int Length = 2;
        public const int Fixed32 = 5;

        /// <summary>Which fails for a lone surrogate, and for bytes that are none.</summary>
        public static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

        public static ulong Zigzag(long value) => (ulong)(value << 1 ^ value >> 63);

        public static long Unzigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

        public static int Unzigzag32(ulong value) => (int)Unzigzag(value & 0xFFFFFFFF);

        public static ulong Little(byte[] data, int start, int width)
        {
            ulong value = 0;
            for (var i = width - 1; i >= 0; i--)
                value = value << 8 | data[start + i];
            return value;
        }

        public static long Big(byte[] data, int start, int width)
        {
            ulong value = 0;
            for (var i = 0; i < width; i++)
                value = value << 8 | data[start + i];
            return width == 4 ? (int)value : (long)value;
        }

        public static ulong ReadVarint(byte[] data, ref int position, int end)
        {
            ulong value = 0;
            for (var shift = 0; shift < 70; shift += 7)
            {
                if (position >= end)
                    throw new Crossing("ends in the middle of a number");
                var one = data[position++];
                value |= (ulong)(one & 127) << shift;
                if (one < 128)
                    return value;
            }
            throw new Crossing("has a number of more than ten bytes");
        }

        /// <summary>Reads what follows a tag.</summary>
        public static Raw Read(byte[] data, ref int position, int end, int wireType)
        {
            var raw = new Raw { WireType = wireType, Data = data };
            if (wireType == Varint)
            {
                raw.Number = ReadVarint(data, ref position, end);
                return raw;
            }
            ulong size;
            if (wireType == Length)
                size = ReadVarint(data, ref position, end);
            else if (wireType == Fixed32 || wireType == Fixed64)
                size = wireType == Fixed64 ? 8ul : 4ul;
            else
                throw new Crossing("has a field of wire type " + wireType + ", which is not supported");
            if (size > (ulong)(end - position))
                throw new Crossing("ends in the middle of a field");
            raw.Start = position;
            position += (int)size;
            raw.End = position;
            if (wireType != Length)
                raw.Number = Little(data, raw.Start, (int)size);
            return raw;
        }
    }
}
