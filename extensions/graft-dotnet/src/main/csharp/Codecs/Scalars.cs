using System;

namespace Graft.Guest
{
    /// <summary>What is one number of variable length.</summary>
    internal sealed class VarintCodec<T> : Codec<T>
    {
        private readonly Func<T, ulong> to;
        private readonly Func<ulong, T> from;

        public VarintCodec(string says, Func<T, ulong> to, Func<ulong, T> from)
        {
            Says = says;
            WireType = Wire.Varint;
            Packed = true;
            this.to = to;
            this.from = from;
        }

        public override void Write(Output output, T value, Links links) => output.Varint(to(value));

        public override T Read(Raw raw, Links links)
        {
            try
            {
                return from(raw.Number);
            }
            catch (Exception e) when (e is ArgumentException || e is OverflowException)
            {
                throw new Crossing("is no " + Says + ": " + e.Message);
            }
        }

        public override bool IsZero(T value) => to(value) == 0;
    }

    /// <summary>What is one number of a fixed length.</summary>
    internal sealed class FixedCodec<T> : Codec<T>
    {
        private readonly Func<T, ulong> to;
        private readonly Func<ulong, T> from;
        private readonly int width;

        public FixedCodec(string says, int width, Func<T, ulong> to, Func<ulong, T> from)
        {
            Says = says;
            WireType = width == 8 ? Wire.Fixed64 : Wire.Fixed32;
            Packed = true;
            this.width = width;
            this.to = to;
            this.from = from;
        }

        public override void Write(Output output, T value, Links links) => output.Little(to(value), width);

        public override T Read(Raw raw, Links links) => from(raw.Number);

        public override bool IsZero(T value) => to(value) == 0;
    }

    /// <summary>What is one text.</summary>
    internal sealed class TextCodec<T> : Codec<T>
    {
        private readonly Func<T, string> to;
        private readonly Func<string, T> from;

        public TextCodec(string says, Func<T, string> to, Func<string, T> from)
        {
            Says = says;
            this.to = to;
            this.from = from;
        }

        public override void Write(Output output, T value, Links links) => output.Text(to(value));

        public override T Read(Raw raw, Links links)
        {
            var text = Fields.TextOf(raw);
            return Checked.Of(Says, () => from(text));
        }
    }

    /// <summary>What is bytes.</summary>
    internal sealed class BytesCodec<T> : Codec<T>
    {
        private readonly Func<T, byte[]> to;
        private readonly Func<byte[], T> from;

        public BytesCodec(string says, Func<T, byte[]> to, Func<byte[], T> from)
        {
            Says = says;
            this.to = to;
            this.from = from;
        }

        public override void Write(Output output, T value, Links links)
        {
            var bytes = to(value);
            output.Varint((ulong)bytes.Length);
            output.Bytes(bytes);
        }

        public override T Read(Raw raw, Links links) => from(Checked.Bytes(raw));
    }

    /// <summary>What is a small message of parts that are numbers and texts.</summary>
    internal sealed class PartsCodec<T> : MessageCodec<T>
    {
        private readonly Action<T, Output> body;
        private readonly Func<Fields, T> content;

        public PartsCodec(string says, Action<T, Output> body, Func<Fields, T> content)
        {
            Says = says;
            this.body = body;
            this.content = content;
        }

        public override void Body(Output to, T value, Links links) => body(value, to);

        public override T Content(Fields fields, Links links) => Checked.Of(Says, () => content(fields));
    }
}
