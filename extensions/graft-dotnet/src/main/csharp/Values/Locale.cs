using System;
using System.Globalization;

namespace Graft
{
    /// <summary>A locale, as Java's: its tag as of BCP 47, or the parts of one that has no tag.</summary>
    public readonly struct Locale : IEquatable<Locale>
    {
        private readonly string tag;

        public Locale(string tag)
        {
            if (string.IsNullOrEmpty(tag))
                throw new ArgumentException("a locale without a tag; und is the one without a language");
            this.tag = tag;
            Language = Country = Variant = null;
        }

        public Locale(string language, string country, string variant)
        {
            tag = null;
            Language = language ?? "";
            Country = country ?? "";
            Variant = variant ?? "";
        }

        /// <summary>Null if it has no tag, but parts.</summary>
        public string Tag => tag ?? (Language == null ? "und" : null);

        /// <summary>Null if it has a tag.</summary>
        public string Language { get; }

        /// <summary>Null if it has a tag.</summary>
        public string Country { get; }

        /// <summary>Null if it has a tag.</summary>
        public string Variant { get; }

        public static implicit operator Locale(string tag) => new Locale(tag);

        public static implicit operator Locale(CultureInfo culture) => culture.Name.Length == 0 ? default(Locale) : new Locale(culture.Name);

        /// <summary>Fails with a CultureNotFoundException if .NET has no such culture.</summary>
        public static explicit operator CultureInfo(Locale locale)
        {
            if (locale.Tag == null)
                throw new CultureNotFoundException("a locale without a tag is no culture: " + locale);
            return locale.Tag == "und" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(locale.Tag);
        }

        public override string ToString() => Tag ?? Language + "_" + Country + "_" + Variant;

        public bool Equals(Locale other) => Tag == other.Tag && Language == other.Language && Country == other.Country && Variant == other.Variant;

        public override bool Equals(object other) => other is Locale && Equals((Locale)other);

        public override int GetHashCode() => ToString().GetHashCode();

        public static bool operator ==(Locale left, Locale right) => left.Equals(right);

        public static bool operator !=(Locale left, Locale right) => !left.Equals(right);
    }
}
