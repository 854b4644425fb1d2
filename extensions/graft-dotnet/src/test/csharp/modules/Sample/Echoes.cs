using System;
using System.Collections.Generic;
using System.Numerics;
using Graft;
using Values;

namespace Sample
{
    public sealed class Scalars : IScalars
    {
        public bool Negate(bool value) => !value;

        public sbyte AsByte(sbyte value) => value;

        public short AsShort(short value) => value;

        public char AsChar(char value) => value;

        public int AsInt(int value) => value;

        public long AsLong(long value) => value;

        public float AsFloat(float value) => value;

        public double AsDouble(double value) => value;

        public Boxes Boxes(bool? flag, sbyte? b, short? s, char? c, int? i, long? l, float? f, double? d) => new Boxes(flag, b, s, c, i, l, f, d);

        public Primitives Primitives(Primitives value) => value;

        public Arrays Arrays(bool[] flags, byte[] bytes, char[] chars, short[] shorts, int[] ints, long[] longs, float[] floats, double[] doubles) =>
            new Arrays(flags, bytes, chars, shorts, ints, longs, floats, doubles);

        public int Sum(int[] values)
        {
            var sum = 0;
            foreach (var value in values)
                sum += value;
            return sum;
        }
    }

    public sealed class Times : ITimes
    {
        public LocalTime? Time(LocalTime? value) => value;

        public OffsetTime? OffsetTime(OffsetTime? value) => value;

        public OffsetDateTime? OffsetDateTime(OffsetDateTime? value) => value;

        public ZonedDateTime? ZonedDateTime(ZonedDateTime? value) => value;

        public ZoneId? Zone(ZoneId? value) => value;

        public ZoneOffset? Offset(ZoneOffset? value) => value;

        public Period? Period(Period? value) => value;

        public int? Year(int? value) => value;

        public YearMonth? YearMonth(YearMonth? value) => value;

        public MonthDay? MonthDay(MonthDay? value) => value;

        public Locale? Locale(Locale? value) => value;

        public string Currency(string value) => value;

        IReadOnlyList<LocalTime> ITimes.Times(IReadOnlyList<LocalTime> values, IReadOnlyList<int> years, IReadOnlyDictionary<string, Locale> locales) => values;

        public IReadOnlyDictionary<ZoneId, IReadOnlyList<ZonedDateTime>> ByZone(IReadOnlyDictionary<ZoneId, IReadOnlyList<ZonedDateTime>> values, ZoneOffset? offset) => values;
    }

    public sealed class Standard : IStandard
    {
        public string Text(string value) => value == "lone" ? "a\ud800" : value;

        public BigDecimal? Decimal(BigDecimal? value) => value;

        public BigInteger? Integer(BigInteger? value) => value;

        public Guid? Uuid(Guid? value) => value;

        public Uri Uri(Uri value) => value;

        public Instant? Instant(Instant? value) => value;

        public Duration? Duration(Duration? value) => value;

        public LocalDate? Date(LocalDate? value) => value;

        public LocalDateTime? DateTime(LocalDateTime? value) => value;

        public Optionals Optionals(string text, int? i, long? l, double? d, int? box, BigDecimal? @decimal, Level? level, Boxes record)
        {
            if (text == "all")
                return new Optionals(
                    new Optional<string>(null), new[] { 1, 2 }, new Dictionary<string, Level> { ["a"] = Level.High }, new Optional<int?>(i), new Optional<long?>(null),
                    new[] { d, null, 2.5 }, new int[0], new byte[] { 1 });
            if (text == "wrong")
                return new Optionals(default(Optional<string>), null, null, default(Optional<int?>), default(Optional<long?>), null, null, null);
            return new Optionals(default(Optional<string>), null, null, default(Optional<int?>), default(Optional<long?>), new double?[0], null, null);
        }

        public void Nothing(LocalDate? from)
        {
        }
    }

    public sealed class Collections : ICollections
    {
        public IReadOnlyList<string> Strings(IReadOnlyList<string> values) => values.Count == 1 && values[0] == "null" ? new[] { "a", null } : values;

        public IReadOnlyCollection<int> Numbers(IReadOnlyCollection<int> values) => values.Count == 0 ? new[] { 1, 2, 1 } : values;

        public IReadOnlyCollection<Level> Levels(IReadOnlyCollection<Level> values) => values.Count == 0 ? new[] { default(Level) } : values;

        IReadOnlyDictionary<Guid, Instant> ICollections.Times(IReadOnlyDictionary<Guid, Instant> values) => values;

        public IReadOnlyList<IReadOnlyList<IReadOnlyCollection<long>>> Deep(IReadOnlyList<IReadOnlyList<IReadOnlyCollection<long>>> values) => values;

        public IReadOnlyDictionary<Level, IReadOnlyDictionary<string, IReadOnlyList<BigDecimal>>> Nested(
            IReadOnlyDictionary<Level, IReadOnlyDictionary<string, IReadOnlyList<BigDecimal>>> values) => values;

        public IReadOnlyList<string> Optionals(IReadOnlyList<string> values, IReadOnlyDictionary<string, long?> more) => values;

        public IReadOnlyList<int[]> Arrays(IReadOnlyList<int[]> values, IReadOnlyList<byte[]> bytes, IReadOnlyDictionary<int, double[]> more) => values;

        public IReadOnlyDictionary<Boxes, IReadOnlyCollection<LocalDate>> Records(
            IReadOnlyDictionary<Boxes, IReadOnlyCollection<LocalDate>> values, IReadOnlyList<Boxes> boxes) => values;

        public IReadOnlyCollection<IReadOnlyDictionary<char, bool>> Maps(IReadOnlyCollection<IReadOnlyDictionary<char, bool>> values) => values;

        public IReadOnlyDictionary<bool, Duration> Keys(
            IReadOnlyDictionary<bool, Duration> values, IReadOnlyDictionary<double, float> more, IReadOnlyDictionary<short, sbyte> most) => values;
    }
}
