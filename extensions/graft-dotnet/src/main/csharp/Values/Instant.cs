using System;

namespace Graft
{
    /// <summary>A point in time, as Java's: seconds since 1970 in UTC, and nanoseconds of the second.</summary>
    public readonly struct Instant : IEquatable<Instant>, IComparable<Instant>, IComparable
    {
        private const long Least = -31557014167219200;
        private const long Most = 31556889864403199;

        public Instant(long seconds, int nanos = 0)
        {
            Seconds = Part.Of(seconds, Least, Most, "seconds of an Instant");
            Nanos = (int)Part.Of(nanos, 0, 999999999, "nanoseconds");
        }

        public long Seconds { get; }

        /// <summary>From 0 to 999,999,999, also where the seconds are negative.</summary>
        public int Nanos { get; }

        public static Instant Now => DateTimeOffset.UtcNow;

        public static implicit operator Instant(DateTimeOffset time)
        {
            var ticks = time.UtcTicks - Days.EpochTicks;
            return new Instant(Days.Floor(ticks, 10000000), (int)Days.Mod(ticks, 10000000) * 100);
        }

        /// <summary>Fails with an OverflowException unless it holds all of it.</summary>
        public static explicit operator DateTimeOffset(Instant instant) =>
            new DateTimeOffset(Days.Ticks(instant.Seconds, instant.Nanos, instant), TimeSpan.Zero);

        /// <summary>In UTC; fails with an OverflowException unless it holds all of it.</summary>
        public static explicit operator DateTime(Instant instant) =>
            new DateTime(Days.Ticks(instant.Seconds, instant.Nanos, instant), DateTimeKind.Utc);

        /// <summary>As Java writes it.</summary>
        public override string ToString()
        {
            var date = LocalDate.OfEpochDay(Days.Floor(Seconds, 86400), true);
            var time = LocalTime.OfNanoOfDay(Days.Mod(Seconds, 86400) * 1000000000 + Nanos);
            return date + "T" + time.Text(true) + "Z";
        }

        public bool Equals(Instant other) => Seconds == other.Seconds && Nanos == other.Nanos;

        public override bool Equals(object other) => other is Instant && Equals((Instant)other);

        public override int GetHashCode() => Seconds.GetHashCode() * 51 + Nanos;

        public static bool operator ==(Instant left, Instant right) => left.Equals(right);

        public static bool operator !=(Instant left, Instant right) => !left.Equals(right);

        public int CompareTo(Instant other) => Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanos.CompareTo(other.Nanos);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((Instant)other);

        public static bool operator <(Instant left, Instant right) => left.CompareTo(right) < 0;

        public static bool operator >(Instant left, Instant right) => left.CompareTo(right) > 0;

        public static bool operator <=(Instant left, Instant right) => left.CompareTo(right) <= 0;

        public static bool operator >=(Instant left, Instant right) => left.CompareTo(right) >= 0;
    }
}
