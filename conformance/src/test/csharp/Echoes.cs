using System.Collections.Generic;
using System.Numerics;
using Graft;

namespace Conformance
{
    /// <summary>Callees that give back what they are given, for every contract of echoes.</summary>
    public sealed class TypesEchoes : ITypes
    {
        public TypesPrimitives Primitives(TypesPrimitives value) => value;

        public TypesBoxes Boxes(TypesBoxes value) => value;

        public string Text(string value) => value;

        public byte[] Bytes(byte[] value) => value;

        public int[] Ints(int[] value) => value;

        public double[] Doubles(double[] value) => value;

        public BigDecimal? Decimal(BigDecimal? value) => value;

        public BigInteger? Integer(BigInteger? value) => value;

        public System.Guid? Uuid(System.Guid? value) => value;

        public System.Uri Uri(System.Uri value) => value;

        public Instant? Instant(Instant? value) => value;

        public Duration? Duration(Duration? value) => value;

        public LocalDate? Date(LocalDate? value) => value;

        public LocalDateTime? DateTime(LocalDateTime? value) => value;

        public Colour? Colour(Colour? value) => value;

        public string Optional(string value) => value;

        public int? OptionalInt(int? value) => value;

        public long? OptionalLong(long? value) => value;

        public double? OptionalDouble(double? value) => value;

        public IReadOnlyList<string> List(IReadOnlyList<string> value) => value;

        public IReadOnlyCollection<int> Set(IReadOnlyCollection<int> value) => value;

        public IReadOnlyCollection<long> Collection(IReadOnlyCollection<long> value) => value;

        public IReadOnlyDictionary<string, Item> Map(IReadOnlyDictionary<string, Item> value) => value;

        public IReadOnlyList<IReadOnlyList<IReadOnlyDictionary<Colour, Item>>> Deep(IReadOnlyList<IReadOnlyList<IReadOnlyDictionary<Colour, Item>>> value) => value;

        public Item Item(Item value) => value;

        public EverythingPageItem Page(EverythingPageItem value) => value;
    }

    public sealed class TimesEchoes : ITimes
    {
        public TimesAll Echo(TimesAll value) => value;

        public IReadOnlyDictionary<ZoneId, IReadOnlyList<LocalTime>> Keys(IReadOnlyDictionary<ZoneId, IReadOnlyList<LocalTime>> value) => value;
    }

    public sealed class ShapesEchoes : IShapes
    {
        public IShapesShape Echo(IShapesShape value) => value;

        public IShapesExpression Expression(IShapesExpression value) => value;

        public ShapesPage Page(ShapesPage value) => value;

        public IShapesResultItem Result(IShapesResultItem value) => value;
    }

    public sealed class LedgerEchoes : ILedger
    {
        public LedgerAmount Echo(LedgerAmount value) => value;

        public LedgerAccount Account(LedgerAccount value) => value;
    }

    public sealed class OrderedEchoes : IOrdered
    {
        public IReadOnlyCollection<string> Set(IReadOnlyCollection<string> value) => value;

        public IReadOnlyDictionary<OrderedWeight, IReadOnlyCollection<Colour>> Map(IReadOnlyDictionary<OrderedWeight, IReadOnlyCollection<Colour>> value) => value;

        public IReadOnlyList<string> Strings(IReadOnlyList<string> value) => value;

        public IReadOnlyList<IReadOnlyList<Item>> Items(IReadOnlyList<IReadOnlyList<Item>> value) => value;

        public IReadOnlyList<IReadOnlyList<int[]>> Cube(IReadOnlyList<IReadOnlyList<int[]>> value) => value;

        public IReadOnlyList<byte[]> Chunks(IReadOnlyList<byte[]> value) => value;

        public OrderedShelf Shelf(OrderedShelf value) => value;
    }

    public sealed class ExtremesEchoes : IExtremes
    {
        public IReadOnlyList<Instant> Instants(IReadOnlyList<Instant> value) => value;

        public IReadOnlyList<BigDecimal> Decimals(IReadOnlyList<BigDecimal> value) => value;

        public char Letter(char value) => value;

        public char[] Letters(char[] value) => value;

        public IReadOnlyList<char> BoxedLetters(IReadOnlyList<char> value) => value;

        public double Real(double value) => value;

        public float Single(float value) => value;

        public double? BoxedReal(double? value) => value;

        public ExtremesNest Nest(ExtremesNest value) => value;

        public IReadOnlyList<string> Many(IReadOnlyList<string> value) => value;

        public IReadOnlyDictionary<int, Item> ManyEntries(IReadOnlyDictionary<int, Item> value) => value;

        public byte[] Bytes(byte[] value) => value;

        public long[] Longs(long[] value) => value;

        public ExtremesNullable Nullable(ExtremesNullable value) => value;

        public ExtremesHolders Holders(ExtremesHolders value) => value;
    }

    public sealed class ForeignEchoes : IForeign
    {
        public IReadOnlyList<long> Bits(IReadOnlyList<long> value) => value;

        public ForeignCase Echo(ForeignCase value) => value;
    }

    public sealed class BulkEchoes : IBulk
    {
        public IReadOnlyList<BulkSample> Echo(IReadOnlyList<BulkSample> values) => values;
    }
}
