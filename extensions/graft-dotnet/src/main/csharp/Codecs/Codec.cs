using System;
using System.Runtime.CompilerServices;

namespace Graft.Guest
{
    /// <summary>Writes and reads one type as what follows a tag. Any number of threads may use it.</summary>
    internal abstract class Codec
    {
        public int WireType { get; protected set; } = Wire.Length;

        /// <summary>Whether several stand in one field.</summary>
        public bool Packed { get; protected set; }

        /// <summary>Whether occurrences of a singular field are parts of one value.</summary>
        public bool Merges { get; protected set; }

        /// <summary>Whether null is a value of its own.</summary>
        public bool TakesNull { get; protected set; }

        /// <summary>Whether its text is good as the label of a map's entry.</summary>
        public bool Scalar { get; protected set; } = true;

        /// <summary>The type in the words of C#.</summary>
        public string Says { get; protected set; } = "?";

        public abstract Type ValueType { get; }
    }

    internal abstract class Codec<T> : Codec
    {
        public override Type ValueType => typeof(T);

        public abstract void Write(Output to, T value, Links links);

        public abstract T Read(Raw raw, Links links);

        /// <summary>Like Read, where null would be no value.</summary>
        public virtual T Element(Raw raw, Links links) => Read(raw, links);

        /// <summary>Whether a field that is always there has no bytes for it.</summary>
        public virtual bool IsZero(T value) => false;

        public void WriteElement(Output to, T value, Links links)
        {
            if (value == null && !TakesNull)
                throw Crossing.Null(Says);
            Write(to, value, links);
        }
    }

    /// <summary>Writes and reads a type as a message.</summary>
    internal abstract class MessageCodec<T> : Codec<T>
    {
        protected MessageCodec()
        {
            Merges = true;
        }

        public sealed override void Write(Output to, T value, Links links)
        {
            Deeper(links);
            var begun = to.Begin();
            Body(to, value, links);
            to.End(begun);
            links.Depth--;
        }

        public sealed override T Read(Raw raw, Links links)
        {
            Deeper(links);
            var value = Content(Fields.Of(raw), links);
            links.Depth--;
            return value;
        }

        /// <summary>The message's fields, with nothing around them.</summary>
        public abstract void Body(Output to, T value, Links links);

        public abstract T Content(Fields fields, Links links);

        private static void Deeper(Links links)
        {
            if (++links.Depth > Links.Deepest || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
                throw new Crossing("is nested too deeply, or contains itself");
        }
    }
}
