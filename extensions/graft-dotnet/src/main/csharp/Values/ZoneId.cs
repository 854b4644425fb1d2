using System;

namespace Graft
{
    /// <summary>The id of a zone, as Java's: Europe/Berlin or +02:00. Whether .NET knows it is another question.</summary>
    public readonly struct ZoneId : IEquatable<ZoneId>
    {
        private readonly string id;

        public ZoneId(string id)
        {
            this.id = id ?? throw new ArgumentNullException(nameof(id));
        }

        public string Id => id ?? "Z";

        public static implicit operator ZoneId(string id) => new ZoneId(id);

        public static implicit operator ZoneId(ZoneOffset offset) => new ZoneId(offset.ToString());

        public static explicit operator ZoneId(TimeZoneInfo zone) => new ZoneId(zone.Id);

        /// <summary>Fails with a TimeZoneNotFoundException if .NET does not know it.</summary>
        public static explicit operator TimeZoneInfo(ZoneId zone) =>
            zone.Id == "Z" ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(zone.Id);

        public override string ToString() => Id;

        public bool Equals(ZoneId other) => Id == other.Id;

        public override bool Equals(object other) => other is ZoneId && Equals((ZoneId)other);

        public override int GetHashCode() => Id.GetHashCode();

        public static bool operator ==(ZoneId left, ZoneId right) => left.Equals(right);

        public static bool operator !=(ZoneId left, ZoneId right) => !left.Equals(right);
    }
}
