using System;
using System.Globalization;

namespace Graft
{
    /// <summary>An amount of time, as Java's: seconds, also negative ones, and nanoseconds to add.</summary>
    public readonly struct Duration : IEquatable<Duration>, IComparable<Duration>, IComparable
    {
        public Duration(long seconds, int nanos = 0)
        {
            Seconds = seconds;
            Nanos = (int)Part.Of(nanos, 0, 999999999, "nanoseconds");
        }

        public long Seconds { get; }

        /// <summary>From 0 to 999,999,999, also where the seconds are negative.</summary>
        public int Nanos { get; }

        public static implicit operator Duration(TimeSpan span) =>
            new Duration(Days.Floor(span.Ticks, 10000000), (int)Days.Mod(span.Ticks, 10000000) * 100);

        /// <summary>Fails with an OverflowException unless it holds all of it.</summary>
        public static explicit operator TimeSpan(Duration duration)
        {
            if (duration.Nanos % 100 != 0)
                throw new OverflowException(duration + " has nanoseconds that no TimeSpan holds");
            // from the next second on, as the least of all spans begins within one
            var seconds = duration.Seconds < 0 ? duration.Seconds + 1 : duration.Seconds;
            var ticks = duration.Nanos / 100 - (duration.Seconds < 0 ? 10000000 : 0);
            return new TimeSpan(checked(seconds * 10000000 + ticks));
        }

        /// <summary>As Java writes it.</summary>
        public override string ToString()
        {
            if (Seconds == 0 && Nanos == 0)
                return "PT0S";
            var less = Seconds < 0 && Nanos > 0;
            var whole = less ? Seconds + 1 : Seconds;
            var text = "PT";
            if (whole / 3600 != 0)
                text += Text(whole / 3600) + "H";
            if (whole % 3600 / 60 != 0)
                text += Text(whole % 3600 / 60) + "M";
            if (whole % 60 == 0 && Nanos == 0)
                return text;
            text += less && whole % 60 == 0 ? "-0" : Text(whole % 60);
            if (Nanos > 0)
                text += "." + (less ? 1000000000 - Nanos : Nanos).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
            return text + "S";
        }

        private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

        public bool Equals(Duration other) => Seconds == other.Seconds && Nanos == other.Nanos;

        public override bool Equals(object other) => other is Duration && Equals((Duration)other);

        public override int GetHashCode() => Seconds.GetHashCode() * 51 + Nanos;

        public static bool operator ==(Duration left, Duration right) => left.Equals(right);

        public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

        public int CompareTo(Duration other) => Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanos.CompareTo(other.Nanos);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((Duration)other);

        public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

        public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

        public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

        public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;
    }
}
