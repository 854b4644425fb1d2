using System;
using System.Globalization;
using System.Numerics;

namespace Graft
{
    /// <summary>What BigDecimal calculates.</summary>
    internal static class Decimals
    {
        /// <summary>The digits at a scale that is not less than the value's.</summary>
        public static BigInteger Digits(BigDecimal value, int scale) =>
            value.Sign == 0 || scale == value.Scale
                ? value.UnscaledValue
                : value.UnscaledValue * BigInteger.Pow(10, checked(scale - value.Scale));

        public static int Compare(BigDecimal left, BigDecimal right)
        {
            if (left.Scale == right.Scale || left.Sign != right.Sign || left.Sign == 0)
                return left.Sign != right.Sign ? left.Sign.CompareTo(right.Sign) : left.UnscaledValue.CompareTo(right.UnscaledValue) * Math.Abs(left.Sign);
            // by size first, so that no powers are raised that are as large as the scales are far apart
            var sizes = Size(left).CompareTo(Size(right));
            if (sizes != 0)
                return sizes * left.Sign;
            var scale = Math.Max(left.Scale, right.Scale);
            return Digits(left, scale).CompareTo(Digits(right, scale));
        }

        private static long Size(BigDecimal value) => (long)Count(value.UnscaledValue) - value.Scale;

        private static int Count(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;

        public static BigInteger ToInteger(BigDecimal value)
        {
            if (value.Scale <= 0 || value.Sign == 0)
                return value.Sign == 0 ? BigInteger.Zero : Digits(value, 0);
            var whole = Count(value.UnscaledValue) < value.Scale
                ? BigInteger.Zero
                : BigInteger.DivRem(value.UnscaledValue, BigInteger.Pow(10, value.Scale), out var rest) + (rest.IsZero ? 0 : Unexact(value));
            return whole.IsZero ? Unexact(value) : whole;
        }

        /// <summary>A whole number of at most 64 bits.</summary>
        public static long ToLong(BigDecimal value)
        {
            if (value.Sign != 0 && Size(value) > 19) // before a power is raised that is as large as the scale
                throw new OverflowException(value + " is larger than any long");
            return (long)ToInteger(value);
        }

        private static BigInteger Unexact(BigDecimal value) => throw new OverflowException(value + " is no whole number");

        public static decimal ToDecimal(BigDecimal value)
        {
            var digits = value.UnscaledValue;
            var scale = value.Scale;
            while (scale > 28 && digits.Sign != 0)
            {
                digits = BigInteger.DivRem(digits, 10, out var rest);
                scale--;
                if (!rest.IsZero)
                    throw new OverflowException(value + " has more digits than a decimal");
            }
            if (scale < -28 && digits.Sign != 0 || Count(digits) > 60)
                throw new OverflowException(value + " is larger than any decimal");
            scale = digits.Sign == 0 ? Math.Max(0, Math.Min(scale, 28)) : scale;
            if (scale < 0)
            {
                digits *= BigInteger.Pow(10, -scale);
                scale = 0;
            }
            while (scale > 0 && BigInteger.Abs(digits) >> 96 != 0)
            {
                digits = BigInteger.DivRem(digits, 10, out var rest);
                scale--;
                if (!rest.IsZero)
                    throw new OverflowException(value + " has more digits than a decimal");
            }
            var all = BigInteger.Abs(digits);
            if (all >> 96 != 0)
                throw new OverflowException(value + " is larger than any decimal");
            return new decimal((int)(uint)(all & uint.MaxValue), (int)(uint)(all >> 32 & uint.MaxValue), (int)(uint)(all >> 64), digits.Sign < 0, (byte)scale);
        }

        public static string Text(BigDecimal value)
        {
            var digits = BigInteger.Abs(value.UnscaledValue).ToString(CultureInfo.InvariantCulture);
            var sign = value.Sign < 0 ? "-" : "";
            var exponent = -(long)value.Scale + (digits.Length - 1);
            if (value.Scale == 0)
                return sign + digits;
            if (value.Scale > 0 && exponent >= -6)
            {
                var whole = digits.Length - value.Scale;
                return whole > 0
                    ? sign + digits.Substring(0, whole) + "." + digits.Substring(whole)
                    : sign + "0." + new string('0', -whole) + digits;
            }
            var point = digits.Length > 1 ? digits[0] + "." + digits.Substring(1) : digits;
            return sign + point + (exponent == 0 ? "" : "E" + (exponent > 0 ? "+" : "") + exponent.ToString(CultureInfo.InvariantCulture));
        }

        public static BigDecimal Parse(string text)
        {
            try
            {
                var at = text.IndexOfAny(new[] { 'e', 'E' });
                var number = at < 0 ? text : text.Substring(0, at);
                var exponent = at < 0 ? 0 : long.Parse(text.Substring(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                var point = number.IndexOf('.');
                var behind = point < 0 ? 0 : number.Length - point - 1;
                var digits = point < 0 ? number : number.Remove(point, 1);
                var unscaled = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                return new BigDecimal(unscaled, checked((int)(behind - exponent)));
            }
            catch (Exception e) when (e is FormatException || e is OverflowException)
            {
                throw new FormatException("'" + text + "' is no decimal number");
            }
        }
    }
}
