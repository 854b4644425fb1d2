using System;
using System.Collections.Generic;
using System.Numerics;

namespace Graft.Guest
{
    /// <summary>The codecs of the types that a description names by one word.</summary>
    internal static class BuiltIn
    {
        /// <summary>Those of primitives, which are always there.</summary>
        public static readonly Dictionary<string, Codec> Primitives = new Dictionary<string, Codec>
        {
            ["boolean"] = new VarintCodec<bool>("bool", v => v ? 1ul : 0, n => n != 0),
            ["byte"] = new VarintCodec<sbyte>("sbyte", v => (ulong)v, n => checked((sbyte)Low(n))),
            ["short"] = new VarintCodec<short>("short", v => (ulong)v, n => checked((short)Low(n))),
            ["char"] = new VarintCodec<char>("char", v => v, n => checked((char)n)),
            ["int"] = new VarintCodec<int>("int", v => (ulong)v, n => (int)n),
            ["long"] = new VarintCodec<long>("long", v => (ulong)v, n => (long)n),
            ["float"] = new FixedCodec<float>(
                "float", 4, v => (uint)BitConverter.SingleToInt32Bits(v), n => BitConverter.Int32BitsToSingle((int)(uint)n)),
            ["double"] = new FixedCodec<double>(
                "double", 8, v => (ulong)BitConverter.DoubleToInt64Bits(v), n => BitConverter.Int64BitsToDouble((long)n)),
        };

        private static readonly Dictionary<string, Codec> Others = new Dictionary<string, Codec>
        {
            ["string"] = new TextCodec<string>("string", v => v, t => t),
            ["currency"] = new TextCodec<string>("string", v => v, t => t),
            ["uri"] = new TextCodec<Uri>("System.Uri", v => v.OriginalString, t => new Uri(t, UriKind.RelativeOrAbsolute)),
            ["bytes"] = new BytesCodec<byte[]>("byte[]", v => v, b => b),
            ["integer"] = new BytesCodec<BigInteger>("System.Numerics.BigInteger", BigBytes, BigOf),
            ["decimal"] = new PartsCodec<BigDecimal>("Graft.BigDecimal", WriteDecimal, ReadDecimal),
            ["uuid"] = new PartsCodec<Guid>("System.Guid", Guids.Write, Guids.Read),
            ["locale"] = new PartsCodec<Locale>("Graft.Locale", WriteLocale, ReadLocale),
        };

        static BuiltIn()
        {
            foreach (var one in Times.All)
                Others.Add(one.Key, one.Value);
        }

        /// <summary>The codec for a word without <c>?</c>, or null.</summary>
        public static Codec Of(string word) =>
            Primitives.TryGetValue(word, out var codec) || Others.TryGetValue(word, out codec) ? codec : null;

        private static int Low(ulong number) => unchecked((int)number);

        private static byte[] BigBytes(BigInteger value) => value.ToByteArray(false, true);

        private static BigInteger BigOf(byte[] bytes)
        {
            if (bytes.Length == 0)
                throw new Crossing("is a whole number without a digit");
            return new BigInteger(bytes, false, true);
        }

        private static void WriteDecimal(BigDecimal value, Output to)
        {
            var digits = BigBytes(value.UnscaledValue);
            to.Byte(0x0a);
            to.Varint((ulong)digits.Length);
            to.Bytes(digits);
            to.Part(2, Wire.Zigzag(value.Scale));
        }

        private static BigDecimal ReadDecimal(Fields fields)
        {
            var digits = fields.Last(1, Wire.Length, false, out var raw) ? Checked.Bytes(raw) : new byte[0];
            return new BigDecimal(digits.Length == 0 ? BigInteger.Zero : BigOf(digits), fields.Sint32(2));
        }

        private static void WriteLocale(Locale value, Output to)
        {
            if (value.Tag != null)
            {
                to.Byte(0x0a);
                to.Text(value.Tag);
                return;
            }
            var number = 2;
            foreach (var part in new[] { value.Language, value.Country, value.Variant })
            {
                if (part.Length > 0)
                {
                    to.Tag(number, Wire.Length);
                    to.Text(part);
                }
                number++;
            }
        }

        private static Locale ReadLocale(Fields fields)
        {
            var tag = fields.Text(1);
            return tag.Length > 0 ? new Locale(tag) : new Locale(fields.Text(2), fields.Text(3), fields.Text(4));
        }
    }

    internal static class Guids
    {
        public static void Write(Guid value, Output to)
        {
            var bytes = value.ToByteArray();
            Array.Reverse(bytes, 0, 4);
            Array.Reverse(bytes, 4, 2);
            Array.Reverse(bytes, 6, 2);
            Half(to, 1, (ulong)Wire.Big(bytes, 0, 8));
            Half(to, 2, (ulong)Wire.Big(bytes, 8, 8));
        }

        private static void Half(Output to, int number, ulong value)
        {
            if (value == 0)
                return;
            to.Tag(number, Wire.Fixed64);
            to.Little(value, 8);
        }

        public static Guid Read(Fields fields)
        {
            var most = fields.Fixed64(1);
            var least = fields.Fixed64(2);
            var rest = new byte[8];
            for (var i = 0; i < 8; i++)
                rest[i] = (byte)(least >> 56 - 8 * i);
            return new Guid((int)(most >> 32), (short)(most >> 16), (short)most, rest);
        }
    }
}
