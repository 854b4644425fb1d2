using System;

namespace Graft
{
    /// <summary>A time in a zone, as Java's; of an hour that comes twice, the offset tells which it is.</summary>
    public readonly struct ZonedDateTime : IEquatable<ZonedDateTime>
    {
        public ZonedDateTime(LocalDateTime dateTime, ZoneOffset offset, ZoneId zone)
        {
            DateTime = dateTime;
            Offset = offset;
            Zone = zone;
        }

        public LocalDateTime DateTime { get; }

        public ZoneOffset Offset { get; }

        public ZoneId Zone { get; }

        /// <summary>In the zone that is its offset.</summary>
        public static implicit operator ZonedDateTime(DateTimeOffset time)
        {
            OffsetDateTime given = time;
            return new ZonedDateTime(given.DateTime, given.Offset, given.Offset);
        }

        /// <summary>Without the zone; fails with an OverflowException unless it holds all the rest.</summary>
        public static explicit operator DateTimeOffset(ZonedDateTime time) =>
            (DateTimeOffset)new OffsetDateTime(time.DateTime, time.Offset);

        /// <summary>As Java writes it.</summary>
        public override string ToString() =>
            DateTime.ToString() + Offset + (Zone.Id == Offset.ToString() ? "" : "[" + Zone + "]");

        public bool Equals(ZonedDateTime other) => DateTime == other.DateTime && Offset == other.Offset && Zone == other.Zone;

        public override bool Equals(object other) => other is ZonedDateTime && Equals((ZonedDateTime)other);

        public override int GetHashCode() => DateTime.GetHashCode() ^ Offset.GetHashCode() ^ Zone.GetHashCode();

        public static bool operator ==(ZonedDateTime left, ZonedDateTime right) => left.Equals(right);

        public static bool operator !=(ZonedDateTime left, ZonedDateTime right) => !left.Equals(right);
    }
}
