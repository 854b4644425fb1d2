using System;

namespace Graft.Guest
{
    /// <summary>A field of a message. Any number of threads may use it.</summary>
    internal abstract class Field
    {
        protected Field(int number)
        {
            Number = number;
        }

        public int Number { get; }

        public abstract Type ValueType { get; }

        public abstract string Says { get; }

        public abstract void WriteBoxed(Output to, object value, Links links);

        public abstract object ReadBoxed(Fields fields, Links links);
    }

    internal abstract class Field<T> : Field
    {
        protected Field(int number) : base(number)
        {
        }

        public override Type ValueType => typeof(T);

        public abstract void Write(Output to, T value, Links links);

        public abstract T Read(Fields fields, Links links);

        public override void WriteBoxed(Output to, object value, Links links) => Write(to, (T)value, links);

        public override object ReadBoxed(Fields fields, Links links) => Read(fields, links);
    }

    /// <summary>A field with a codec's value.</summary>
    internal abstract class OneField<T, TValue> : Field<T>
    {
        protected readonly Codec<TValue> Codec;

        protected OneField(int number, Codec<TValue> codec) : base(number)
        {
            Codec = codec;
        }

        public override string Says => Codec.Says;

        protected bool Find(Fields fields, out Raw raw) => fields.Last(Number, Codec.WireType, Codec.Merges, out raw);

        protected void Put(Output to, TValue value, Links links)
        {
            to.Tag(Number, Codec.WireType);
            Codec.Write(to, value, links);
        }
    }

    /// <summary>A field with a number that is always there; zero leaves no bytes.</summary>
    internal sealed class PrimitiveField<T> : OneField<T, T>
    {
        public PrimitiveField(int number, Codec<T> codec) : base(number, codec)
        {
        }

        public override void Write(Output to, T value, Links links)
        {
            if (!Codec.IsZero(value))
                Put(to, value, links);
        }

        public override T Read(Fields fields, Links links) => Find(fields, out var raw) ? Codec.Read(raw, links) : default(T);
    }

    /// <summary>A field with an instance of a class, or null.</summary>
    internal sealed class ObjectField<T> : OneField<T, T>
        where T : class
    {
        public ObjectField(int number, Codec<T> codec) : base(number, codec)
        {
        }

        public override void Write(Output to, T value, Links links)
        {
            if (value != null)
                Put(to, value, links);
        }

        public override T Read(Fields fields, Links links) => Find(fields, out var raw) ? Codec.Read(raw, links) : null;
    }

    /// <summary>A field with a struct, or null.</summary>
    internal sealed class NullableField<T> : OneField<T?, T>
        where T : struct
    {
        public NullableField(int number, Codec<T> codec) : base(number, codec)
        {
        }

        public override void Write(Output to, T? value, Links links)
        {
            if (value.HasValue)
                Put(to, value.Value, links);
        }

        public override T? Read(Fields fields, Links links)
        {
            if (!Find(fields, out var raw))
                return null;
            if (Codec is IUnspecified unspecified && unspecified.IsUnspecified(raw))
                return null;
            return Codec.Read(raw, links);
        }
    }

    /// <summary>A codec of which some bytes are no value.</summary>
    internal interface IUnspecified
    {
        bool IsUnspecified(Raw raw);
    }

    /// <summary>A field with what may be absent and holds what may be absent.</summary>
    internal sealed class OptionalField<T> : OneField<Optional<T>, T>
    {
        public OptionalField(int number, Codec<T> codec) : base(number, codec)
        {
        }

        public override void Write(Output to, Optional<T> value, Links links)
        {
            if (value.HasValue)
                Put(to, value.Value, links);
        }

        public override Optional<T> Read(Fields fields, Links links) =>
            Find(fields, out var raw) ? new Optional<T>(Codec.Read(raw, links)) : default(Optional<T>);
    }

    /// <summary>A message around a field: how what holds several values or none stands as an element.</summary>
    internal sealed class Holder<T> : MessageCodec<T>
    {
        private readonly Field<T> field;

        public Holder(Field<T> field, bool takesNull)
        {
            this.field = field;
            TakesNull = takesNull;
            Scalar = false;
            Says = field.Says;
        }

        public override void Body(Output to, T value, Links links) => field.Write(to, value, links);

        public override T Content(Fields fields, Links links) => field.Read(fields, links);
    }
}
