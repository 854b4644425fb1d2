using System;
using System.Collections.Generic;

namespace Graft.Guest
{
    /// <summary>A field with any number of elements.</summary>
    internal abstract class RepeatedField<T, TElement> : Field<T>
        where T : class, IEnumerable<TElement>
    {
        private readonly Codec<TElement> codec;

        protected RepeatedField(int number, Codec<TElement> codec) : base(number)
        {
            this.codec = codec;
        }

        public override void Write(Output to, T value, Links links)
        {
            if (value == null)
                throw Crossing.Null(Says).More("; pass an empty one");
            var seen = Seen();
            var index = 0;
            var begun = -1;
            foreach (var element in value)
            {
                if (index == 0 && codec.Packed)
                {
                    to.Tag(Number, Wire.Length);
                    begun = to.Begin();
                }
                try
                {
                    if (!codec.Packed)
                        to.Tag(Number, codec.WireType);
                    var start = to.Length;
                    codec.WriteElement(to, element, links);
                    if (seen != null && !seen.Add(new Slice(to.Buffer, start, to.Length)))
                        throw new Crossing("is there more than once, and the contract says a set");
                }
                catch (Crossing e) when (e.At(index))
                {
                    throw;
                }
                index++;
            }
            if (begun >= 0)
                to.End(begun);
        }

        public override T Read(Fields fields, Links links)
        {
            var elements = new List<TElement>();
            try
            {
                for (var i = 0; i < fields.Count; i++)
                    if (fields.NumberAt(i) == Number)
                        Occurrence(elements, fields.At(i), links);
            }
            catch (Crossing e) when (e.At(elements.Count))
            {
                throw;
            }
            return Make(elements);
        }

        private void Occurrence(List<TElement> elements, Raw raw, Links links)
        {
            if (!codec.Packed || raw.WireType != Wire.Length)
            {
                if (raw.WireType != codec.WireType)
                    throw new Crossing("has wire type " + raw.WireType + " where " + codec.WireType + " is due");
                elements.Add(codec.Element(raw, links));
                return;
            }
            for (var position = raw.Start; position < raw.End;)
                elements.Add(codec.Element(Wire.Read(raw.Data, ref position, raw.End, codec.WireType), links));
        }

        protected abstract T Make(List<TElement> elements);

        /// <summary>What knows the bytes of elements that may be there once; null if any may be there again.</summary>
        protected virtual HashSet<Slice> Seen() => null;
    }

    internal sealed class ListField<T> : RepeatedField<IReadOnlyList<T>, T>
    {
        public ListField(int number, Codec<T> codec) : base(number, codec)
        {
        }

        public override string Says => "a list";

        protected override IReadOnlyList<T> Make(List<T> elements) => new ArrivedList<T>(elements);
    }

    internal sealed class ArrayField<T> : RepeatedField<T[], T>
    {
        public ArrayField(int number, Codec<T> codec) : base(number, codec)
        {
        }

        public override string Says => "an array";

        protected override T[] Make(List<T> elements) => elements.ToArray();
    }

    internal sealed class CollectionField<T> : RepeatedField<IReadOnlyCollection<T>, T>
    {
        private readonly bool unique;

        public CollectionField(int number, Codec<T> codec, bool unique) : base(number, codec)
        {
            this.unique = unique;
        }

        public override string Says => unique ? "a set" : "a collection";

        protected override IReadOnlyCollection<T> Make(List<T> elements) =>
            unique ? (IReadOnlyCollection<T>)new ArrivedSet<T>(elements) : new ArrivedList<T>(elements);

        protected override HashSet<Slice> Seen() => unique ? new HashSet<Slice>() : null;
    }
}
