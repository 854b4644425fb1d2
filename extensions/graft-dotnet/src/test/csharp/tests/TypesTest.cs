using System;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace Graft.Guest.Test
{
    /// <summary>The types that .NET has not.</summary>
    internal static class TypesTest
    {
        public static void Decimals_are_written_and_read_as_Java_does()
        {
            foreach (var text in new[] { "0", "0.00", "1.0", "-1.00", "123E+3", "1E+10", "0.000001", "1E-7", "-1.234E-8", "0E+5", "0E-8", "123456789012345678901234567890.5" })
                Check.Same(text == "123E+3" ? "1.23E+5" : text, BigDecimal.Parse(text).ToString());
            Check.Throws<FormatException>(() => BigDecimal.Parse("1,5"));
            Check.Throws<FormatException>(() => BigDecimal.Parse(""));
        }

        public static void Decimals_calculate_exactly()
        {
            BigDecimal a = 1.10m, b = 2.205m;
            Check.Same("3.305", (a + b).ToString());
            Check.Same("-1.105", (a - b).ToString());
            Check.Same("2.42550", (a * b).ToString());
            Check.True(a < b && b >= a && a != 1.1m && a.CompareTo(1.1m) == 0, "comparison");
            Check.True(new BigDecimal(1, int.MinValue) > new BigDecimal(1, int.MaxValue), "scales that are far apart");
            Check.True(new BigDecimal(-1, -5) < BigDecimal.Zero && new BigDecimal(10, 1).CompareTo(BigDecimal.One) == 0, "signs");
            Check.Same(1.10m, (decimal)a);
            Check.Same("1.10", ((decimal)a).ToString(CultureInfo.InvariantCulture));
            Check.Same(decimal.MaxValue, (decimal)(BigDecimal)decimal.MaxValue);
            Check.Same(decimal.MinValue, (decimal)BigDecimal.Parse(decimal.MinValue + ".00"));
            Check.Throws<OverflowException>(() => Console.Write((decimal)(BigDecimal.One + decimal.MaxValue)));
            Check.Throws<OverflowException>(() => Console.Write((decimal)new BigDecimal(1, 29)));
            Check.Throws<OverflowException>(() => Console.Write((decimal)new BigDecimal(1, int.MinValue)));
            Check.Same(100L, (long)new BigDecimal(1, -2));
            Check.Same(12, (int)BigDecimal.Parse("12.00"));
            Check.Throws<OverflowException>(() => Console.Write((int)BigDecimal.Parse("12.50")));
            Check.Throws<OverflowException>(() => Console.Write((BigInteger)new BigDecimal(1, int.MaxValue)));
            Check.Throws<OverflowException>(() => Console.Write((long)new BigDecimal(1, -1000000000)));
            Check.Throws<OverflowException>(() => Console.Write((int)new BigDecimal(1, -10)));
            Check.Throws<OverflowException>(() => Console.Write((long)(BigDecimal.One + long.MaxValue)));
            Check.Same(long.MinValue, (long)BigDecimal.Parse("-9223372036854775808.0"));
            Check.Same(0L, (long)new BigDecimal(0, int.MinValue));
            Check.Same(0.1, (double)BigDecimal.Parse("0.1"));
        }

        public static void Times_are_written_as_Java_does()
        {
            Check.Same("1970-01-01T00:00:00Z", default(Instant).ToString());
            Check.Same("1969-12-31T23:59:59.999999999Z", new Instant(-1, 999999999).ToString());
            Check.Same("+1000000000-12-31T23:59:59Z", new Instant(31556889864403199).ToString());
            Check.Same("-1000000000-01-01T00:00:00Z", new Instant(-31557014167219200).ToString());
            Check.Same("PT0S PT-0.5S PT1H1M1.5S PT-1M-0.000000001S PT48H", string.Join(" ", new[]
            {
                default(Duration), new Duration(-1, 500000000), new Duration(3661, 500000000), new Duration(-61, 999999999), TimeSpan.FromDays(2),
            }.Select(d => d.ToString())));
            Check.Same("2024-02-29 -0001-12-31 +10000-01-01 0000-03-01", string.Join(" ", new[]
            {
                new LocalDate(2024, 2, 29), new LocalDate(-1, 12, 31), new LocalDate(10000, 1, 1), new LocalDate(0, 3, 1),
            }.Select(d => d.ToString())));
            Check.Same("01:02 01:02:03 01:02:00.500 01:02:03.000004 01:02:03.000000005", string.Join(" ", new[]
            {
                new LocalTime(1, 2), new LocalTime(1, 2, 3), new LocalTime(1, 2, 0, 500000000), new LocalTime(1, 2, 3, 4000), new LocalTime(1, 2, 3, 5),
            }.Select(t => t.ToString())));
            Check.Same("2020-10-25T02:30+01:00[Europe/Berlin]", new ZonedDateTime(new LocalDateTime(2020, 10, 25, 2, 30), new ZoneOffset(3600), "Europe/Berlin").ToString());
            Check.Same("P1Y-2M P0D --02-29 -0005-12 Z -01:02:03", string.Join(" ", new Period(1, -2, 0), default(Period), new MonthDay(2, 29), new YearMonth(-5, 12), ZoneOffset.Utc, new ZoneOffset(-3723)));
        }

        public static void Numbers_are_written_so_whatever_the_culture()
        {
            var usual = CultureInfo.CurrentCulture;
            var swedish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            swedish.NumberFormat.NegativeSign = "\u2212";
            CultureInfo.CurrentCulture = swedish;
            try
            {
                Check.Same("-1E-10", new BigDecimal(-1, 10).ToString());
                Check.Same(-1e-10, (double)new BigDecimal(-1, 10));
                Check.Same("PT-1H-1M", new Duration(-3660).ToString());
                Check.Same("P1Y-2M", new Period(1, -2, 0).ToString());
            }
            finally
            {
                CultureInfo.CurrentCulture = usual;
            }
        }

        public static void Optionals_are_the_same_by_what_they_hold()
        {
            var one = new Optional<System.Collections.Generic.IReadOnlyList<string>>(new[] { "a", null });
            var other = new Optional<System.Collections.Generic.IReadOnlyList<string>>(new[] { "a", null });
            Check.True(one == other && one.GetHashCode() == other.GetHashCode(), "lists by their content");
            Check.Same("Optional[[a, null]]", one.ToString());
            Check.True(new Optional<double>(0) != new Optional<double>(-0d), "doubles as Java's");
            Check.True(new Optional<string>(null) != default(Optional<string>), "nothing and none");
        }

        public static void Collections_are_the_same_by_their_content()
        {
            Func<int?[], int?[], bool> same = (one, other) => Values.Same<System.Collections.Generic.IReadOnlyCollection<int?>>(one, other);
            Check.True(same(new int?[] { 1, null, 2 }, new int?[] { 2, 1, null }), "in any order");
            Check.True(!same(new int?[] { 1, 1, 2 }, new int?[] { 1, 2, 2 }), "each as often");
            Check.True(Values.Same(double.NaN, double.NaN) && !Values.Same(0d, -0d) && !Values.Same<double?>(0d, null), "doubles as Java's");
            Check.True(!Values.Same(new Uri("http://a/#x"), new Uri("http://A/#x")) && Values.Same<Uri>(null, null), "URIs by their text");
            Check.Same(Values.Hash(new[] { new byte[] { 1 } }), Values.Hash(new[] { new byte[] { 1 } }));
        }

        public static void Days_are_those_of_the_calendar()
        {
            for (var day = new DateTime(1, 1, 1); day < new DateTime(9999, 12, 1); day = day.AddDays(13))
            {
                var date = (LocalDate)day;
                if (date.Year != day.Year || date.Month != day.Month || date.Day != day.Day || new LocalDate(day.Year, day.Month, day.Day) != date || (DateTime)date != day)
                    throw new Failed(day + " is " + date);
            }
            foreach (var years in new[] { -999999999, -401, -400, -1, 0, 999999999 })
                Check.Same(new LocalDate(years, 2, 28).PlusDays(years % 4 == 0 ? 2 : 1), new LocalDate(years, 3, 1));
            Check.Throws<ArgumentOutOfRangeException>(() => new LocalDate(2023, 2, 29));
            Check.Throws<ArgumentOutOfRangeException>(() => new LocalTime(24, 0));
        }

        public static void What_DotNet_does_not_hold_is_an_error()
        {
            var now = DateTimeOffset.UtcNow;
            Check.Same(now, (DateTimeOffset)(Instant)now);
            Check.Same(DateTimeOffset.MaxValue, (DateTimeOffset)(Instant)DateTimeOffset.MaxValue);
            Check.Same(DateTimeOffset.MinValue, (DateTimeOffset)(Instant)DateTimeOffset.MinValue);
            Check.Throws<OverflowException>(() => Console.Write((DateTimeOffset)new Instant(0, 1)));
            Check.Throws<OverflowException>(() => Console.Write((DateTime)new Instant(253402300800)));
            foreach (var span in new[] { TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromTicks(-1) })
                Check.Same(span, (TimeSpan)(Duration)span);
            Check.Throws<OverflowException>(() => Console.Write((TimeSpan)new Duration(long.MaxValue)));
            Check.Throws<OverflowException>(() => Console.Write((TimeSpan)new Duration(0, 50)));
            Check.Throws<OverflowException>(() => Console.Write((LocalDate)new DateTime(2020, 1, 1, 1, 0, 0)));
            Check.Throws<OverflowException>(() => Console.Write((DateTime)new LocalDate(10000, 1, 1)));
            Check.Throws<OverflowException>(() => Console.Write((DateTimeOffset)new OffsetDateTime(new DateTime(2020, 1, 1), new ZoneOffset(1))));
        }
    }
}
