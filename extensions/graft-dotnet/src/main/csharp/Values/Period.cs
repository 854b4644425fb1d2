using System;
using System.Globalization;

namespace Graft
{
    /// <summary>Years, months and days, as Java's: each as it is.</summary>
    public readonly struct Period : IEquatable<Period>
    {
        public Period(int years, int months, int days)
        {
            Years = years;
            Months = months;
            Days = days;
        }

        public int Years { get; }

        public int Months { get; }

        public int Days { get; }

        /// <summary>As Java writes it.</summary>
        public override string ToString()
        {
            var text = Text(Years, "Y") + Text(Months, "M") + Text(Days, "D");
            return "P" + (text.Length > 0 ? text : "0D");
        }

        private static string Text(int count, string unit) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture) + unit;

        public bool Equals(Period other) => Years == other.Years && Months == other.Months && Days == other.Days;

        public override bool Equals(object other) => other is Period && Equals((Period)other);

        public override int GetHashCode() => (Years * 31 + Months) * 31 + Days;

        public static bool operator ==(Period left, Period right) => left.Equals(right);

        public static bool operator !=(Period left, Period right) => !left.Equals(right);
    }
}
