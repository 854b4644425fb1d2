using System;
using System.Globalization;

namespace Graft
{
    /// <summary>A day, as Java's: also of years that no DateTime has.</summary>
    public readonly struct LocalDate : IEquatable<LocalDate>, IComparable<LocalDate>, IComparable
    {
        private const long Least = -365243219162;
        private const long Most = 365241780471;

        private LocalDate(long epochDay)
        {
            EpochDay = epochDay;
        }

        public LocalDate(int year, int month, int day)
        {
            Part.Of(year, -999999999, 999999999, "year");
            Part.Of(month, 1, 12, "month");
            Part.Of(day, 1, Days.InMonth(year, month), "day of the month");
            EpochDay = Days.Of(year, month, day);
        }

        /// <summary>How many days after 1970-01-01.</summary>
        public long EpochDay { get; }

        public int Year => (int)Days.Parts(EpochDay).Year;

        public int Month => Days.Parts(EpochDay).Month;

        public int Day => Days.Parts(EpochDay).Day;

        public static LocalDate OfEpochDay(long epochDay) => OfEpochDay(epochDay, false);

        /// <summary>An Instant may be of a year more than a LocalDate.</summary>
        internal static LocalDate OfEpochDay(long epochDay, bool any) =>
            new LocalDate(any ? epochDay : Part.Of(epochDay, Least, Most, "days of a LocalDate"));

        public LocalDate PlusDays(long days) => OfEpochDay(checked(EpochDay + days));

        public LocalDateTime At(LocalTime time) => new LocalDateTime(this, time);

        /// <summary>Fails with an OverflowException if it has a time of the day.</summary>
        public static explicit operator LocalDate(DateTime time)
        {
            if (time.TimeOfDay != TimeSpan.Zero)
                throw new OverflowException(time.ToString("o", CultureInfo.InvariantCulture) + " has a time, which no LocalDate holds; use its Date");
            return new LocalDate((time.Ticks - Days.EpochTicks) / TimeSpan.TicksPerDay);
        }

        /// <summary>Its midnight; fails with an OverflowException if no DateTime is that day.</summary>
        public static explicit operator DateTime(LocalDate date) => new DateTime(Days.Ticks(checked(date.EpochDay * 86400), 0, date));

        /// <summary>As Java writes it.</summary>
        public override string ToString()
        {
            var parts = Days.Parts(EpochDay);
            var digits = Math.Abs(parts.Year).ToString("D4", CultureInfo.InvariantCulture);
            var sign = parts.Year < 0 ? "-" : parts.Year > 9999 ? "+" : "";
            return sign + digits + "-" + parts.Month.ToString("D2") + "-" + parts.Day.ToString("D2");
        }

        public bool Equals(LocalDate other) => EpochDay == other.EpochDay;

        public override bool Equals(object other) => other is LocalDate && Equals((LocalDate)other);

        public override int GetHashCode() => EpochDay.GetHashCode();

        public static bool operator ==(LocalDate left, LocalDate right) => left.Equals(right);

        public static bool operator !=(LocalDate left, LocalDate right) => !left.Equals(right);

        public int CompareTo(LocalDate other) => EpochDay.CompareTo(other.EpochDay);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((LocalDate)other);

        public static bool operator <(LocalDate left, LocalDate right) => left.CompareTo(right) < 0;

        public static bool operator >(LocalDate left, LocalDate right) => left.CompareTo(right) > 0;

        public static bool operator <=(LocalDate left, LocalDate right) => left.CompareTo(right) <= 0;

        public static bool operator >=(LocalDate left, LocalDate right) => left.CompareTo(right) >= 0;
    }
}
