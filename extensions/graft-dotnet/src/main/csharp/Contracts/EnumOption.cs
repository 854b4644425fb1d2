using System;
using System.ComponentModel;

namespace Graft.Guest
{
    /// <summary>An enum as one of the subtypes of a sealed interface, as enums of C# implement nothing. Generated classes extend it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract class EnumOption<TEnum> : IEquatable<EnumOption<TEnum>>
        where TEnum : struct
    {
        protected EnumOption(TEnum value)
        {
            Value = value;
        }

        public TEnum Value { get; }

        public bool Equals(EnumOption<TEnum> other) => (object)other != null && other.GetType() == GetType() && other.Value.Equals(Value);

        public sealed override bool Equals(object other) => Equals(other as EnumOption<TEnum>);

        public sealed override int GetHashCode() => Value.GetHashCode();

        public sealed override string ToString() => Value.ToString();
    }
}
