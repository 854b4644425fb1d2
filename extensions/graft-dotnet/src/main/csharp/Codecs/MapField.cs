using System.Collections.Generic;
using System.Globalization;

namespace Graft.Guest
{
    /// <summary>A field with the entries of a map.</summary>
    internal sealed class MapField<TKey, TValue> : Field<IReadOnlyDictionary<TKey, TValue>>
    {
        private const int LongestLabel = 40;

        private readonly Codec<TKey> keys;
        private readonly Codec<TValue> values;

        public MapField(int number, Codec<TKey> keys, Codec<TValue> values) : base(number)
        {
            this.keys = keys;
            this.values = values;
        }

        public override string Says => "a map";

        public override void Write(Output to, IReadOnlyDictionary<TKey, TValue> value, Links links)
        {
            if (value == null)
                throw Crossing.Null(Says).More("; pass an empty one");
            var seen = new HashSet<Slice>();
            var index = 0;
            foreach (var entry in value)
            {
                to.Tag(Number, Wire.Length);
                var begun = to.Begin();
                try
                {
                    to.Tag(1, keys.WireType);
                    var start = to.Length;
                    keys.WriteElement(to, entry.Key, links);
                    if (!seen.Add(new Slice(to.Buffer, start, to.Length)))
                        throw new Crossing("is there more than once");
                }
                catch (Crossing e) when (e.Within("<key>") || e.At(index))
                {
                    throw;
                }
                try
                {
                    to.Tag(2, values.WireType);
                    values.WriteElement(to, entry.Value, links);
                }
                catch (Crossing e) when (e.At(Label(entry.Key, index)))
                {
                    throw;
                }
                to.End(begun);
                index++;
            }
        }

        private object Label(TKey key, int index)
        {
            if (!keys.Scalar)
                return index;
            var text = System.Convert.ToString(key, CultureInfo.InvariantCulture);
            return text.Length <= LongestLabel ? text : text.Substring(0, LongestLabel) + "...";
        }

        public override IReadOnlyDictionary<TKey, TValue> Read(Fields fields, Links links)
        {
            var entries = new ArrivedMap<TKey, TValue>();
            for (var i = 0; i < fields.Count; i++)
                if (fields.NumberAt(i) == Number)
                    Entry(entries, fields.At(i), links);
            return entries;
        }

        private void Entry(ArrivedMap<TKey, TValue> entries, Raw raw, Links links)
        {
            try
            {
                if (raw.WireType != Wire.Length)
                    throw new Crossing("has wire type " + raw.WireType + " where " + Wire.Length + " is due");
                var entry = Fields.Of(raw);
                var key = Required(entry, 1, keys, links);
                if (!entries.Add(key, Required(entry, 2, values, links)))
                    throw new Crossing("has a key that was there before: " + key);
            }
            catch (Crossing e) when (e.At(entries.Count))
            {
                throw;
            }
        }

        private static T Required<T>(Fields entry, int number, Codec<T> codec, Links links) =>
            entry.Last(number, codec.WireType, codec.Merges, out var raw)
                ? codec.Element(raw, links)
                : throw new Crossing(number == 1 ? "has no key" : "has no value");
    }
}
