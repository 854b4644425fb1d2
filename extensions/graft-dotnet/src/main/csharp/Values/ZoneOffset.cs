using System;

namespace Graft
{
    /// <summary>An offset from UTC, as Java's: whole seconds, 18 hours at most.</summary>
    public readonly struct ZoneOffset : IEquatable<ZoneOffset>, IComparable<ZoneOffset>, IComparable
    {
        public ZoneOffset(int seconds)
        {
            Seconds = (int)Part.Of(seconds, -64800, 64800, "seconds of an offset");
        }

        public int Seconds { get; }

        public static ZoneOffset Utc => new ZoneOffset(0);

        /// <summary>Fails with an OverflowException unless it is of whole seconds, 18 hours at most.</summary>
        public static implicit operator ZoneOffset(TimeSpan span)
        {
            if (span.Ticks % TimeSpan.TicksPerSecond != 0 || span.Duration().TotalHours > 18)
                throw new OverflowException("no offset is " + span);
            return new ZoneOffset((int)(span.Ticks / TimeSpan.TicksPerSecond));
        }

        public static explicit operator TimeSpan(ZoneOffset offset) => TimeSpan.FromTicks(offset.Seconds * TimeSpan.TicksPerSecond);

        /// <summary>As Java writes it: Z, +02:00 or -01:02:03.</summary>
        public override string ToString()
        {
            if (Seconds == 0)
                return "Z";
            var all = Math.Abs(Seconds);
            var text = (Seconds < 0 ? "-" : "+") + (all / 3600).ToString("D2") + ":" + (all / 60 % 60).ToString("D2");
            return all % 60 == 0 ? text : text + ":" + (all % 60).ToString("D2");
        }

        public bool Equals(ZoneOffset other) => Seconds == other.Seconds;

        public override bool Equals(object other) => other is ZoneOffset && Equals((ZoneOffset)other);

        public override int GetHashCode() => Seconds;

        public static bool operator ==(ZoneOffset left, ZoneOffset right) => left.Equals(right);

        public static bool operator !=(ZoneOffset left, ZoneOffset right) => !left.Equals(right);

        public int CompareTo(ZoneOffset other) => other.Seconds.CompareTo(Seconds);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((ZoneOffset)other);

        public static bool operator <(ZoneOffset left, ZoneOffset right) => left.CompareTo(right) < 0;

        public static bool operator >(ZoneOffset left, ZoneOffset right) => left.CompareTo(right) > 0;

        public static bool operator <=(ZoneOffset left, ZoneOffset right) => left.CompareTo(right) <= 0;

        public static bool operator >=(ZoneOffset left, ZoneOffset right) => left.CompareTo(right) >= 0;
    }
}
