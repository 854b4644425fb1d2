using System;
using System.Globalization;

namespace Graft
{
    /// <summary>A time of the day, as Java's: to the nanosecond.</summary>
    public readonly struct LocalTime : IEquatable<LocalTime>, IComparable<LocalTime>, IComparable
    {
        private const long Second = 1000000000;

        private LocalTime(long nanoOfDay)
        {
            NanoOfDay = nanoOfDay;
        }

        public LocalTime(int hour, int minute, int second = 0, int nano = 0)
        {
            Part.Of(hour, 0, 23, "hour");
            Part.Of(minute, 0, 59, "minute");
            Part.Of(second, 0, 59, "second");
            Part.Of(nano, 0, Second - 1, "nanosecond");
            NanoOfDay = ((hour * 60 + minute) * 60 + second) * Second + nano;
        }

        public long NanoOfDay { get; }

        public int Hour => (int)(NanoOfDay / (3600 * Second));

        public int Minute => (int)(NanoOfDay / (60 * Second) % 60);

        public int SecondOfMinute => (int)(NanoOfDay / Second % 60);

        public int Nano => (int)(NanoOfDay % Second);

        public static LocalTime OfNanoOfDay(long nanoOfDay) =>
            new LocalTime(Part.Of(nanoOfDay, 0, 86400 * Second - 1, "nanosecond of the day"));

        /// <summary>Of the time since midnight.</summary>
        public static implicit operator LocalTime(TimeSpan sinceMidnight)
        {
            Part.Of(sinceMidnight.Ticks, 0, TimeSpan.TicksPerDay - 1, "ticks of the day");
            return new LocalTime(sinceMidnight.Ticks * 100);
        }

        /// <summary>The time since midnight; fails with an OverflowException unless it holds all of it.</summary>
        public static explicit operator TimeSpan(LocalTime time) => (TimeSpan)new Duration(time.NanoOfDay / Second, time.Nano);

        /// <summary>As Java writes it.</summary>
        public override string ToString() => Text(false);

        internal string Text(bool withSeconds)
        {
            var text = Hour.ToString("D2") + ":" + Minute.ToString("D2");
            if (SecondOfMinute > 0 || Nano > 0 || withSeconds)
                text += ":" + SecondOfMinute.ToString("D2");
            if (Nano == 0)
                return text;
            var digits = Nano.ToString("D9", CultureInfo.InvariantCulture);
            return text + "." + (Nano % 1000000 == 0 ? digits.Substring(0, 3) : Nano % 1000 == 0 ? digits.Substring(0, 6) : digits);
        }

        public bool Equals(LocalTime other) => NanoOfDay == other.NanoOfDay;

        public override bool Equals(object other) => other is LocalTime && Equals((LocalTime)other);

        public override int GetHashCode() => NanoOfDay.GetHashCode();

        public static bool operator ==(LocalTime left, LocalTime right) => left.Equals(right);

        public static bool operator !=(LocalTime left, LocalTime right) => !left.Equals(right);

        public int CompareTo(LocalTime other) => NanoOfDay.CompareTo(other.NanoOfDay);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((LocalTime)other);

        public static bool operator <(LocalTime left, LocalTime right) => left.CompareTo(right) < 0;

        public static bool operator >(LocalTime left, LocalTime right) => left.CompareTo(right) > 0;

        public static bool operator <=(LocalTime left, LocalTime right) => left.CompareTo(right) <= 0;

        public static bool operator >=(LocalTime left, LocalTime right) => left.CompareTo(right) >= 0;
    }
}
