using System;

namespace Graft
{
    /// <summary>What may be absent and holds what may be absent itself, so that the two stay apart. Two are equal if they hold the same, collections by their content.</summary>
    public readonly struct Optional<T> : IEquatable<Optional<T>>
    {
        private readonly T value;

        public Optional(T value)
        {
            HasValue = true;
            this.value = value;
        }

        public bool HasValue { get; }

        public T Value => HasValue ? value : throw new InvalidOperationException("the optional is empty");

        public static implicit operator Optional<T>(T value) => new Optional<T>(value);

        public bool Equals(Optional<T> other) =>
            HasValue == other.HasValue && Guest.Values.Same(value, other.value);

        public override bool Equals(object other) => other is Optional<T> && Equals((Optional<T>)other);

        public override int GetHashCode() => HasValue ? Guest.Values.Hash(value) + 1 : 0;

        public override string ToString() => HasValue ? "Optional[" + Guest.Values.Text(value) + "]" : "Optional.empty";

        public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

        public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
    }
}
