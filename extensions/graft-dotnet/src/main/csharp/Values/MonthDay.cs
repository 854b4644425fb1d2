using System;

namespace Graft
{
    /// <summary>A day of any year, as Java's.</summary>
    public readonly struct MonthDay : IEquatable<MonthDay>, IComparable<MonthDay>, IComparable
    {
        private readonly int monthBefore;
        private readonly int dayBefore;

        public MonthDay(int month, int day)
        {
            monthBefore = (int)Part.Of(month, 1, 12, "month") - 1;
            dayBefore = (int)Part.Of(day, 1, Days.InMonth(2000, month), "day of the month") - 1;
        }

        public int Month => monthBefore + 1;

        public int Day => dayBefore + 1;

        /// <summary>As Java writes it.</summary>
        public override string ToString() => "--" + Month.ToString("D2") + "-" + Day.ToString("D2");

        public bool Equals(MonthDay other) => Month == other.Month && Day == other.Day;

        public override bool Equals(object other) => other is MonthDay && Equals((MonthDay)other);

        public override int GetHashCode() => (Month << 6) + Day;

        public static bool operator ==(MonthDay left, MonthDay right) => left.Equals(right);

        public static bool operator !=(MonthDay left, MonthDay right) => !left.Equals(right);

        public int CompareTo(MonthDay other) => Month != other.Month ? Month.CompareTo(other.Month) : Day.CompareTo(other.Day);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((MonthDay)other);

        public static bool operator <(MonthDay left, MonthDay right) => left.CompareTo(right) < 0;

        public static bool operator >(MonthDay left, MonthDay right) => left.CompareTo(right) > 0;

        public static bool operator <=(MonthDay left, MonthDay right) => left.CompareTo(right) <= 0;

        public static bool operator >=(MonthDay left, MonthDay right) => left.CompareTo(right) >= 0;
    }
}
