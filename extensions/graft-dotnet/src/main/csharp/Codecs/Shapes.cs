using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>A codec that is known before it is filled, as types may be recursive.</summary>
    internal interface IFilled
    {
        void Fill(Shaping shaping, NamedType described);
    }

    internal sealed class RecordCodec<T> : MessageCodec<T>, IFilled
        where T : class
    {
        private Message message;
        private Action<T, Output, Links> write;
        private Func<object[], object> make;

        public RecordCodec()
        {
            Scalar = false;
            Says = typeof(T).FullName;
        }

        public void Fill(Shaping shaping, NamedType described)
        {
            message = shaping.Fields(described, typeof(T), out var properties, out make);
            write = message.Writer<T>(properties);
        }

        public override void Body(Output to, T value, Links links) => write(value, to, links);

        public override T Content(Fields fields, Links links)
        {
            var values = message.Read(fields, links);
            return Checked.Of(Says, () => (T)make(values));
        }
    }

    internal sealed class EnumCodec<T> : Codec<T>, IFilled, IUnspecified
        where T : struct
    {
        private readonly Func<T, int> number = Compiled.Convert<T, int>();
        private readonly Func<int, T> value = Compiled.Convert<int, T>();
        private HashSet<int> known;

        public EnumCodec()
        {
            WireType = Wire.Varint;
            Packed = true;
            Says = typeof(T).FullName;
        }

        public void Fill(Shaping shaping, NamedType described) => known = shaping.Constants(described, typeof(T));

        public override void Write(Output to, T constant, Links links)
        {
            var of = number(constant);
            if (!known.Contains(of))
                throw new Crossing("is " + of + ", and " + Says + " has no such constant" + (of == 0 ? "; set it" : ""));
            to.Varint((ulong)of);
        }

        public override T Read(Raw raw, Links links)
        {
            var of = (int)raw.Number;
            if (!known.Contains(of))
                throw new Crossing(of == 0
                    ? "is the unspecified value of an enum, where one is due"
                    : "has the number " + of + ", which no constant of " + Says + " has");
            return value(of);
        }

        public bool IsUnspecified(Raw raw) => (int)raw.Number == 0;
    }

    internal sealed class ChoiceCodec<T> : MessageCodec<T>, IFilled
        where T : class
    {
        private Dictionary<int, Option<T>> options;
        private Dictionary<Type, int> numbers;

        public ChoiceCodec()
        {
            Scalar = false;
            Says = typeof(T).FullName;
        }

        public void Fill(Shaping shaping, NamedType described)
        {
            options = shaping.Options<T>(described);
            numbers = options.ToDictionary(o => o.Value.Type, o => o.Key);
        }

        public override void Body(Output to, T value, Links links)
        {
            if (!numbers.TryGetValue(value.GetType(), out var number))
                throw new Crossing(
                    "is a " + value.GetType().FullName + ", and " + Says + " is one of " + string.Join(", ", numbers.Keys.Select(t => t.Name)));
            options[number].Write(to, number, value, links);
        }

        public override T Content(Fields fields, Links links)
        {
            if (fields.Count == 0)
                throw new Crossing("has no subtype of " + Says);
            var number = fields.NumberAt(fields.Count - 1);
            if (!options.TryGetValue(number, out var option))
                throw new Crossing("has the number " + number + ", which no subtype of " + Says + " has");
            return option.Read(fields, number, links);
        }
    }

    /// <summary>One of the subtypes of a sealed interface.</summary>
    internal abstract class Option<T>
    {
        public abstract Type Type { get; }

        public abstract void Write(Output to, int number, T value, Links links);

        public abstract T Read(Fields fields, int number, Links links);
    }

    /// <summary>One whose codec has another type where it is an enum, which has an object around it as an option.</summary>
    internal sealed class Option<T, TClass, TValue> : Option<T>
        where T : class
        where TClass : class, T
    {
        private readonly Codec<TValue> codec;
        private readonly Func<TClass, TValue> open;
        private readonly Func<TValue, TClass> wrap;

        public Option(Codec<TValue> codec, Func<TClass, TValue> open, Func<TValue, TClass> wrap)
        {
            this.codec = codec;
            this.open = open;
            this.wrap = wrap;
        }

        public override Type Type => typeof(TClass);

        public override void Write(Output to, int number, T value, Links links)
        {
            to.Tag(number, codec.WireType);
            codec.WriteElement(to, open((TClass)value), links);
        }

        public override T Read(Fields fields, int number, Links links)
        {
            fields.Last(number, codec.WireType, codec.Merges, out var raw);
            return wrap(codec.Element(raw, links));
        }
    }
}
