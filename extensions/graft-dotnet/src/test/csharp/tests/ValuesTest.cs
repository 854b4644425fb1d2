using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Values;

namespace Graft.Guest.Test
{
    /// <summary>Values of every type: what comes back as it went.</summary>
    internal static class ValuesTest
    {
        private static void Kept<T>(Func<T, T> echo, params T[] values)
        {
            foreach (var value in values)
                Check.Same(value, echo(value));
        }

        public static void Primitives_at_their_ends()
        {
            using (var host = Host.Of("Scalars"))
            {
                var all = host.Served<IScalars>();
                Check.Same(true, all.Negate(false));
                Kept(all.AsByte, sbyte.MinValue, (sbyte)-1, (sbyte)0, sbyte.MaxValue);
                Kept(all.AsShort, short.MinValue, (short)-1, short.MaxValue);
                Kept(all.AsChar, '\0', 'a', '\ud800', '\uffff');
                Kept(all.AsInt, int.MinValue, -1, 0, int.MaxValue);
                Kept(all.AsLong, long.MinValue, -1L, 0L, long.MaxValue);
                Kept(all.AsFloat, 0f, -0f, 1.5f, float.NaN, float.PositiveInfinity, float.Epsilon, float.MaxValue);
                Kept(all.AsDouble, 0d, -0d, 1.5, double.NaN, double.NegativeInfinity, double.Epsilon, double.MaxValue);
                Check.Same(6, all.Sum(new[] { 1, 2, 3 }));
                Kept(all.Primitives, new Primitives(true, -1, -1, 'x', -1, -1, -0f, -0d), new Primitives(false, 0, 0, '\0', 0, 0, 0, 0));
                Check.Same(new Boxes(null, null, null, null, null, null, null, null), all.Boxes(null, null, null, null, null, null, null, null));
                Check.Same(new Boxes(false, 0, 0, '\0', 0, 0, 0, 0), all.Boxes(false, 0, 0, '\0', 0, 0, 0, 0));
            }
        }

        public static void Arrays_of_primitives()
        {
            using (var host = Host.Of("Scalars"))
            {
                var back = host.Served<IScalars>().Arrays(
                    new[] { true, false }, new byte[] { 0, 255 }, new[] { 'a', '\ud800' }, new short[] { -1, 0 }, new[] { 0, -1 }, new[] { long.MinValue },
                    new[] { 1f, float.NaN }, new double[0]);
                Check.Same(new[] { true, false }, back.Flags);
                Check.Same(new byte[] { 0, 255 }, back.Bytes);
                Check.Same(new[] { 'a', '\ud800' }, back.Chars);
                Check.Same(new short[] { -1, 0 }, back.Shorts);
                Check.Same(new[] { 0, -1 }, back.Ints);
                Check.Same(new[] { long.MinValue }, back.Longs);
                Check.Same(new[] { 1f, float.NaN }, back.Floats);
                Check.Same(0, back.Doubles.Length);
            }
        }

        public static void Texts_numbers_and_identifiers()
        {
            using (var host = Host.Of("Standard"))
            {
                var all = host.Served<IStandard>();
                Kept(all.Text, null, "", "a", "\U0001f600\0", new string('x', 100000));
                Kept<BigDecimal?>(
                    all.Decimal, null, BigDecimal.Zero, 1.0m, 1.00m, decimal.MinValue, new BigDecimal(BigInteger.Pow(7, 4000), int.MaxValue), new BigDecimal(1, int.MinValue));
                Kept<BigInteger?>(all.Integer, null, 0, 127, 128, -128, -129, BigInteger.Pow(2, 4000), -BigInteger.Pow(2, 4000));
                Kept<Guid?>(all.Uuid, null, Guid.Empty, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), Guid.NewGuid());
                Kept(all.Uri, null, new Uri("HTTP://Shop.example/a%41?b#c"), new Uri("../x y", UriKind.Relative), new Uri("urn:a:b"));
            }
        }

        public static void Times_over_the_range_of_Java()
        {
            using (var host = Host.Of("Standard"))
            {
                var all = host.Served<IStandard>();
                Kept<Instant?>(
                    all.Instant, null, default(Instant), new Instant(-31557014167219200), new Instant(31556889864403199, 999999999), DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
                Kept<Duration?>(all.Duration, null, default(Duration), new Duration(long.MinValue), new Duration(long.MaxValue, 999999999), TimeSpan.MinValue);
                Kept<LocalDate?>(all.Date, null, new LocalDate(-999999999, 1, 1), new LocalDate(999999999, 12, 31), new LocalDate(2024, 2, 29));
                Kept<LocalDateTime?>(all.DateTime, null, DateTime.MinValue, new LocalDateTime(-1, 12, 31, 23, 59, 59, 999999999));
            }
            using (var host = Host.Of("Times"))
            {
                var all = host.Served<ITimes>();
                Kept<LocalTime?>(all.Time, null, default(LocalTime), new LocalTime(23, 59, 59, 999999999));
                Kept<OffsetTime?>(all.OffsetTime, null, new OffsetTime(new LocalTime(1, 2), new ZoneOffset(-64800)));
                Kept<OffsetDateTime?>(all.OffsetDateTime, null, DateTimeOffset.Now, new OffsetDateTime(new DateTime(2020, 1, 1), new ZoneOffset(64800)));
                Kept<ZonedDateTime?>(
                    all.ZonedDateTime, null, DateTimeOffset.Now, new ZonedDateTime(new DateTime(2020, 10, 25, 2, 30, 0), new ZoneOffset(3600), "Europe/Berlin"));
                Kept<ZoneId?>(all.Zone, null, "Europe/Berlin", "Z", "No/Where");
                Kept<ZoneOffset?>(all.Offset, null, ZoneOffset.Utc, new ZoneOffset(-3723));
                Kept<Period?>(all.Period, null, default(Period), new Period(int.MinValue, -1, int.MaxValue));
                Kept<int?>(all.Year, null, 0, -999999999);
                Kept<YearMonth?>(all.YearMonth, null, default(YearMonth), new YearMonth(-5, 12));
                Kept<MonthDay?>(all.MonthDay, null, default(MonthDay), new MonthDay(2, 29));
                Kept<Locale?>(all.Locale, null, "de-CH-1996", default(Locale), new Locale("no", "NO", "NY"));
                Kept(all.Currency, null, "CHF");
            }
        }

        public static void Optionals_in_optionals()
        {
            using (var host = Host.Of("Standard"))
            {
                var all = host.Served<IStandard>();
                var back = all.Optionals("all", 3, null, 0.5, null, null, null, null);
                Check.True(back.Twice.HasValue && back.Twice.Value == null, "an optional of an empty one");
                Check.Same(new Optional<int?>(3), back.I);
                Check.Same(new Optional<long?>(null), back.L);
                Check.Same<IReadOnlyList<double?>>(new double?[] { 0.5, null, 2.5 }, back.D);
                Check.Same<IReadOnlyList<int>>(new[] { 1, 2 }, back.List);
                Check.Same(Level.High, back.Map["a"]);
                Check.True(back.Ints.Length == 0 && back.Bytes.Length == 1, "arrays that are there");
                back = all.Optionals(null, null, null, null, null, null, null, null);
                Check.True(!back.Twice.HasValue && !back.I.HasValue && back.List == null && back.Map == null && back.Ints == null && back.Bytes == null, "nothing");
            }
        }

        public static void Collections_keep_their_order()
        {
            using (var host = Host.Of("Collections"))
            {
                var all = host.Served<ICollections>();
                Check.Same<IReadOnlyList<string>>(new[] { "b", "", "a" }, all.Strings(new[] { "b", "", "a" }));
                var numbers = all.Numbers(new HashSet<int> { 3, 1, 2 });
                Check.True(numbers.SequenceEqual(new[] { 3, 1, 2 }) && numbers.Contains(2) && !numbers.Contains(4), "the order of a set");
                Check.Same(Level.Unspecified, all.Levels(new[] { Level.Unspecified }).Single());
                var times = new Dictionary<Guid, Instant> { [Guid.NewGuid()] = Instant.Now, [Guid.Empty] = default(Instant) };
                Check.True(all.Times(times).SequenceEqual(times), "the order of a map");
                var deep = new[] { new[] { new long[] { 1 }, new long[0] }, new long[0][] };
                Check.Same<IReadOnlyList<IReadOnlyList<IReadOnlyCollection<long>>>>(deep, all.Deep(deep));
                var nested = new Dictionary<Level, IReadOnlyDictionary<string, IReadOnlyList<BigDecimal>>>
                {
                    [Level.Low] = new Dictionary<string, IReadOnlyList<BigDecimal>> { ["x"] = new BigDecimal[] { 1.0m, 1.00m } },
                };
                Check.Same<IReadOnlyDictionary<Level, IReadOnlyDictionary<string, IReadOnlyList<BigDecimal>>>>(nested, all.Nested(nested));
                Check.Same<IReadOnlyList<string>>(new[] { null, "a" }, all.Optionals(new[] { null, "a" }, new Dictionary<string, long?> { ["a"] = null }));
                var maps = new[] { new Dictionary<char, bool> { ['a'] = true }, new Dictionary<char, bool>() };
                Check.Same<IReadOnlyCollection<IReadOnlyDictionary<char, bool>>>(maps, all.Maps(maps));
                var boxes = new Boxes(true, 1, null, 'c', 2, null, null, -0d);
                var records = new Dictionary<Boxes, IReadOnlyCollection<LocalDate>> { [boxes] = new[] { new LocalDate(2020, 1, 1) } };
                Check.Same<IReadOnlyCollection<LocalDate>>(records[boxes], all.Records(records, new[] { boxes })[boxes]);
                Check.Same<IReadOnlyList<int[]>>(
                    new[] { new[] { 1 }, new int[0] },
                    all.Arrays(new[] { new[] { 1 }, new int[0] }, new[] { new byte[3] }, new Dictionary<int, double[]> { [1] = new double[2] }));
            }
        }

        public static void Sealed_interfaces_and_enums_among_them()
        {
            using (var host = Host.Of("Shapes"))
            {
                var all = host.Served<SealedTypes.IShapes>();
                SealedTypes.IShapesShape plane = (SealedTypes.ShapesFixedOption)SealedTypes.ShapesFixed.Plane;
                Kept<SealedTypes.IShapesShape>(all.Shape, new SealedTypes.ShapesCircle(2.5), plane, new SealedTypes.ShapesShapePolygonSquare(1));
                Kept<SealedTypes.IShapesExpression>(
                    all.Expression,
                    new SealedTypes.ShapesSum(new SealedTypes.ShapesNumber(1), new SealedTypes.ShapesCall("f", new SealedTypes.IShapesExpression[] { new SealedTypes.ShapesNumber(-1) })));
                Kept<SealedTypes.IShapesResultShape>(all.Result, new SealedTypes.ShapesOkShape(plane), new SealedTypes.ShapesFailedShape("why", null));
                Kept<SealedTypes.IShapesResultOptionalString>(v => all.Text(v, null), new SealedTypes.ShapesOkOptionalString(null), new SealedTypes.ShapesOkOptionalString("a"));
                Check.Has("result is a Sample.Shaped+Blob, and SealedTypes.IShapesShape is one of", Check.Throws<HostException>(() => all.Shape(null)).Text);
            }
        }
    }
}
