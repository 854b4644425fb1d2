using System;

namespace Graft
{
    /// <summary>A month of a year, as Java's.</summary>
    public readonly struct YearMonth : IEquatable<YearMonth>, IComparable<YearMonth>, IComparable
    {
        private readonly int monthBefore;

        public YearMonth(int year, int month)
        {
            Year = (int)Part.Of(year, -999999999, 999999999, "year");
            monthBefore = (int)Part.Of(month, 1, 12, "month") - 1;
        }

        public int Year { get; }

        public int Month => monthBefore + 1;

        /// <summary>As Java writes it.</summary>
        public override string ToString() => (Year < 0 ? "-" : "") + Math.Abs(Year).ToString("D4") + "-" + Month.ToString("D2");

        public bool Equals(YearMonth other) => Year == other.Year && Month == other.Month;

        public override bool Equals(object other) => other is YearMonth && Equals((YearMonth)other);

        public override int GetHashCode() => Year ^ Month << 27;

        public static bool operator ==(YearMonth left, YearMonth right) => left.Equals(right);

        public static bool operator !=(YearMonth left, YearMonth right) => !left.Equals(right);

        public int CompareTo(YearMonth other) => Year != other.Year ? Year.CompareTo(other.Year) : Month.CompareTo(other.Month);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((YearMonth)other);

        public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

        public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

        public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

        public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
    }
}
