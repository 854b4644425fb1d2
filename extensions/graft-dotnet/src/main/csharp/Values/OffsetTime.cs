using System;

namespace Graft
{
    /// <summary>A time of the day with its offset from UTC, as Java's.</summary>
    public readonly struct OffsetTime : IEquatable<OffsetTime>, IComparable<OffsetTime>, IComparable
    {
        public OffsetTime(LocalTime time, ZoneOffset offset)
        {
            Time = time;
            Offset = offset;
        }

        public LocalTime Time { get; }

        public ZoneOffset Offset { get; }

        /// <summary>As Java writes it.</summary>
        public override string ToString() => Time.ToString() + Offset;

        public bool Equals(OffsetTime other) => Time == other.Time && Offset == other.Offset;

        public override bool Equals(object other) => other is OffsetTime && Equals((OffsetTime)other);

        public override int GetHashCode() => Time.GetHashCode() ^ Offset.GetHashCode();

        public static bool operator ==(OffsetTime left, OffsetTime right) => left.Equals(right);

        public static bool operator !=(OffsetTime left, OffsetTime right) => !left.Equals(right);

        public int CompareTo(OffsetTime other)
        {
            var mine = Time.NanoOfDay - Offset.Seconds * 1000000000L;
            var others = other.Time.NanoOfDay - other.Offset.Seconds * 1000000000L;
            return mine != others ? mine.CompareTo(others) : Time.CompareTo(other.Time);
        }

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((OffsetTime)other);

        public static bool operator <(OffsetTime left, OffsetTime right) => left.CompareTo(right) < 0;

        public static bool operator >(OffsetTime left, OffsetTime right) => left.CompareTo(right) > 0;

        public static bool operator <=(OffsetTime left, OffsetTime right) => left.CompareTo(right) <= 0;

        public static bool operator >=(OffsetTime left, OffsetTime right) => left.CompareTo(right) >= 0;
    }
}
