using System;

namespace Graft
{
    /// <summary>A day and a time of it, as Java's, without a zone.</summary>
    public readonly struct LocalDateTime : IEquatable<LocalDateTime>, IComparable<LocalDateTime>, IComparable
    {
        public LocalDateTime(LocalDate date, LocalTime time)
        {
            Date = date;
            Time = time;
        }

        public LocalDateTime(int year, int month, int day, int hour, int minute, int second = 0, int nano = 0)
            : this(new LocalDate(year, month, day), new LocalTime(hour, minute, second, nano))
        {
        }

        public LocalDate Date { get; }

        public LocalTime Time { get; }

        /// <summary>What the clock shows, whatever the Kind.</summary>
        public static implicit operator LocalDateTime(DateTime time) => new LocalDateTime((LocalDate)time.Date, time.TimeOfDay);

        /// <summary>Of no Kind; fails with an OverflowException unless it holds all of it.</summary>
        public static explicit operator DateTime(LocalDateTime time) =>
            new DateTime(Days.Ticks(checked(time.Date.EpochDay * 86400 + time.Time.NanoOfDay / 1000000000), time.Time.Nano, time));

        /// <summary>As Java writes it.</summary>
        public override string ToString() => Date + "T" + Time;

        public bool Equals(LocalDateTime other) => Date == other.Date && Time == other.Time;

        public override bool Equals(object other) => other is LocalDateTime && Equals((LocalDateTime)other);

        public override int GetHashCode() => Date.GetHashCode() * 31 ^ Time.GetHashCode();

        public static bool operator ==(LocalDateTime left, LocalDateTime right) => left.Equals(right);

        public static bool operator !=(LocalDateTime left, LocalDateTime right) => !left.Equals(right);

        public int CompareTo(LocalDateTime other) => Date != other.Date ? Date.CompareTo(other.Date) : Time.CompareTo(other.Time);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((LocalDateTime)other);

        public static bool operator <(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) < 0;

        public static bool operator >(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) > 0;

        public static bool operator <=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) <= 0;

        public static bool operator >=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) >= 0;
    }
}
