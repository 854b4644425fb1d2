using System;

namespace Graft
{
    /// <summary>A day and a time with its offset from UTC, as Java's.</summary>
    public readonly struct OffsetDateTime : IEquatable<OffsetDateTime>, IComparable<OffsetDateTime>, IComparable
    {
        public OffsetDateTime(LocalDateTime dateTime, ZoneOffset offset)
        {
            DateTime = dateTime;
            Offset = offset;
        }

        public LocalDateTime DateTime { get; }

        public ZoneOffset Offset { get; }

        public static implicit operator OffsetDateTime(DateTimeOffset time) => new OffsetDateTime(time.DateTime, time.Offset);

        /// <summary>Fails with an OverflowException unless it holds all of it.</summary>
        public static explicit operator DateTimeOffset(OffsetDateTime time)
        {
            if (time.Offset.Seconds % 60 != 0 || Math.Abs(time.Offset.Seconds) > 14 * 3600)
                throw new OverflowException("no DateTimeOffset has the offset of " + time);
            try
            {
                return new DateTimeOffset((System.DateTime)time.DateTime, (TimeSpan)time.Offset);
            }
            catch (ArgumentOutOfRangeException)
            {
                throw new OverflowException("no DateTimeOffset holds " + time);
            }
        }

        private long EpochSecond => DateTime.Date.EpochDay * 86400 + DateTime.Time.NanoOfDay / 1000000000 - Offset.Seconds;

        /// <summary>As Java writes it.</summary>
        public override string ToString() => DateTime.ToString() + Offset;

        public bool Equals(OffsetDateTime other) => DateTime == other.DateTime && Offset == other.Offset;

        public override bool Equals(object other) => other is OffsetDateTime && Equals((OffsetDateTime)other);

        public override int GetHashCode() => DateTime.GetHashCode() ^ Offset.GetHashCode();

        public static bool operator ==(OffsetDateTime left, OffsetDateTime right) => left.Equals(right);

        public static bool operator !=(OffsetDateTime left, OffsetDateTime right) => !left.Equals(right);

        public int CompareTo(OffsetDateTime other)
        {
            var order = EpochSecond.CompareTo(other.EpochSecond);
            order = order != 0 ? order : DateTime.Time.Nano.CompareTo(other.DateTime.Time.Nano);
            return order != 0 ? order : DateTime.CompareTo(other.DateTime);
        }

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((OffsetDateTime)other);

        public static bool operator <(OffsetDateTime left, OffsetDateTime right) => left.CompareTo(right) < 0;

        public static bool operator >(OffsetDateTime left, OffsetDateTime right) => left.CompareTo(right) > 0;

        public static bool operator <=(OffsetDateTime left, OffsetDateTime right) => left.CompareTo(right) <= 0;

        public static bool operator >=(OffsetDateTime left, OffsetDateTime right) => left.CompareTo(right) >= 0;
    }
}
