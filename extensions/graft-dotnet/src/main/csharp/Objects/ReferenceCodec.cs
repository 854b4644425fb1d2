namespace Graft.Guest
{
    /// <summary>A message has an object's place among those beside it, from 1.</summary>
    internal sealed class ReferenceCodec<T> : Codec<T>
        where T : class
    {
        private readonly string name;
        private readonly BoundContract contract;

        public ReferenceCodec(string name, BoundContract contract)
        {
            this.name = name;
            this.contract = contract;
            WireType = Wire.Varint;
            Packed = true;
            Scalar = false;
            Says = typeof(T).FullName;
        }

        public override void Write(Output to, T value, Links links) => to.Varint((ulong)links.Place(value, Known()));

        public override T Read(Raw raw, Links links) => links.Object(raw.Number, Known()) is T found
            ? found
            : throw new Crossing(
                "is an object of another " + Says + ": modules that pass each other objects have to share the assembly that has it");

        private BoundContract Known() =>
            contract ?? throw new Crossing("is a reference to " + name + ", whose description this guest was not given");
    }
}
