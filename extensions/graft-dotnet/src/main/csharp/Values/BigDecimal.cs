using System;
using System.Globalization;
using System.Numerics;

namespace Graft
{
    /// <summary>
    /// A decimal number, as Java's: digits without bounds, and a scale, which says how many of them stand behind the point. 1.0 and 1.00
    /// are not equal, and compare as the same.
    /// </summary>
    public readonly struct BigDecimal : IEquatable<BigDecimal>, IComparable<BigDecimal>, IComparable
    {
        public BigDecimal(BigInteger unscaledValue, int scale = 0)
        {
            UnscaledValue = unscaledValue;
            Scale = scale;
        }

        public BigInteger UnscaledValue { get; }

        public int Scale { get; }

        public int Sign => UnscaledValue.Sign;

        public static BigDecimal Zero => default(BigDecimal);

        public static BigDecimal One => new BigDecimal(BigInteger.One);

        /// <summary>Reads what ToString writes, and what Java reads.</summary>
        public static BigDecimal Parse(string text) => Decimals.Parse(text);

        public static implicit operator BigDecimal(decimal value)
        {
            var bits = decimal.GetBits(value);
            var digits = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
            return new BigDecimal(bits[3] < 0 ? -digits : digits, bits[3] >> 16 & 0xFF);
        }

        public static implicit operator BigDecimal(int value) => new BigDecimal(value);

        public static implicit operator BigDecimal(long value) => new BigDecimal(value);

        public static implicit operator BigDecimal(BigInteger value) => new BigDecimal(value);

        /// <summary>Fails with an OverflowException unless it is exactly that.</summary>
        public static explicit operator decimal(BigDecimal value) => Decimals.ToDecimal(value);

        /// <summary>Fails with an OverflowException unless it is whole.</summary>
        public static explicit operator BigInteger(BigDecimal value) => Decimals.ToInteger(value);

        /// <summary>Fails with an OverflowException unless it is whole and not too large.</summary>
        public static explicit operator long(BigDecimal value) => Decimals.ToLong(value);

        /// <summary>Fails with an OverflowException unless it is whole and not too large.</summary>
        public static explicit operator int(BigDecimal value) => checked((int)Decimals.ToLong(value));

        /// <summary>The nearest double.</summary>
        public static explicit operator double(BigDecimal value) =>
            double.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

        public static BigDecimal operator +(BigDecimal left, BigDecimal right)
        {
            var scale = Math.Max(left.Scale, right.Scale);
            return new BigDecimal(Decimals.Digits(left, scale) + Decimals.Digits(right, scale), scale);
        }

        public static BigDecimal operator -(BigDecimal left, BigDecimal right) => left + -right;

        public static BigDecimal operator -(BigDecimal value) => new BigDecimal(-value.UnscaledValue, value.Scale);

        public static BigDecimal operator *(BigDecimal left, BigDecimal right) =>
            new BigDecimal(left.UnscaledValue * right.UnscaledValue, checked(left.Scale + right.Scale));

        public static bool operator ==(BigDecimal left, BigDecimal right) => left.Equals(right);

        public static bool operator !=(BigDecimal left, BigDecimal right) => !left.Equals(right);

        public static bool operator <(BigDecimal left, BigDecimal right) => left.CompareTo(right) < 0;

        public static bool operator >(BigDecimal left, BigDecimal right) => left.CompareTo(right) > 0;

        public static bool operator <=(BigDecimal left, BigDecimal right) => left.CompareTo(right) <= 0;

        public static bool operator >=(BigDecimal left, BigDecimal right) => left.CompareTo(right) >= 0;

        public int CompareTo(BigDecimal other) => Decimals.Compare(this, other);

        int IComparable.CompareTo(object other) => other == null ? 1 : CompareTo((BigDecimal)other);

        /// <summary>The same digits and scale; CompareTo finds the same number.</summary>
        public bool Equals(BigDecimal other) => Scale == other.Scale && UnscaledValue == other.UnscaledValue;

        public override bool Equals(object other) => other is BigDecimal && Equals((BigDecimal)other);

        public override int GetHashCode() => 31 * UnscaledValue.GetHashCode() + Scale;

        /// <summary>As Java writes it.</summary>
        public override string ToString() => Decimals.Text(this);
    }
}
