using System;
using System.Collections.Generic;
using System.Text;

namespace Graft.Guest
{
    /// <summary>The fields of a message, in their order.</summary>
    internal sealed class Fields
    {
        private readonly List<int> numbers = new List<int>(4);
        private readonly List<Raw> raws = new List<Raw>(4);

        public int Count => numbers.Count;

        public static Fields Of(Raw raw) => Parse(raw.Data, raw.Start, raw.End);

        public static Fields Parse(byte[] data, int start, int end)
        {
            var fields = new Fields();
            for (var position = start; position < end;)
            {
                var tag = Wire.ReadVarint(data, ref position, end);
                var raw = Wire.Read(data, ref position, end, (int)(tag & 7));
                if (tag < 8 || tag > uint.MaxValue)
                    throw new Crossing("has a field with the number " + (tag >> 3));
                fields.numbers.Add((int)(tag >> 3));
                fields.raws.Add(raw);
            }
            return fields;
        }

        public int NumberAt(int index) => numbers[index];

        public Raw At(int index) => raws[index];

        /// <summary>What the occurrences of a singular field amount to: the last one; of messages, all together.</summary>
        public bool Last(int number, int wireType, bool merges, out Raw last)
        {
            last = default(Raw);
            var found = 0;
            for (var i = 0; i < numbers.Count; i++)
            {
                if (numbers[i] != number)
                    continue;
                var raw = raws[i];
                if (raw.WireType != wireType)
                    throw new Crossing("has wire type " + raw.WireType + " where " + wireType + " is due");
                last = found++ > 0 && merges ? Join(last, raw) : raw;
            }
            return found > 0;
        }

        private static Raw Join(Raw first, Raw second)
        {
            var joined = new byte[first.Size + second.Size];
            Array.Copy(first.Data, first.Start, joined, 0, first.Size);
            Array.Copy(second.Data, second.Start, joined, first.Size, second.Size);
            return new Raw { WireType = Wire.Length, Data = joined, End = joined.Length };
        }

        // The fields of small messages: one without bytes is zero or empty.

        public ulong Number(int number) => Last(number, Wire.Varint, false, out var raw) ? raw.Number : 0;

        public int Int32(int number) => (int)Number(number);

        public long Int64(int number) => (long)Number(number);

        public int Sint32(int number) => Wire.Unzigzag32(Number(number));

        public long Sint64(int number) => Wire.Unzigzag(Number(number));

        public ulong Fixed64(int number) => Last(number, Wire.Fixed64, false, out var raw) ? raw.Number : 0;

        public string Text(int number) => Last(number, Wire.Length, false, out var raw) ? TextOf(raw) : "";

        public string TextOrNull(int number) => Last(number, Wire.Length, false, out var raw) ? TextOf(raw) : null;

        public static string TextOf(Raw raw)
        {
            try
            {
                return Wire.Utf8.GetString(raw.Data, raw.Start, raw.Size);
            }
            catch (DecoderFallbackException)
            {
                throw new Crossing("is no UTF-8");
            }
        }
    }
}
