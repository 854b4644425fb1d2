using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>The types of contracts, as C# writes them.</summary>
    internal sealed class TypeNames
    {
        private const string Collections = "global::System.Collections.Generic.";

        private static readonly Dictionary<string, string> BuiltInNames = new Dictionary<string, string>
        {
            ["boolean"] = "bool", ["byte"] = "sbyte", ["short"] = "short", ["char"] = "char", ["int"] = "int", ["long"] = "long",
            ["float"] = "float", ["double"] = "double", ["string"] = "string", ["currency"] = "string", ["bytes"] = "byte[]", ["year"] = "int",
            ["uri"] = "global::System.Uri", ["uuid"] = "global::System.Guid", ["integer"] = "global::System.Numerics.BigInteger",
            ["decimal"] = "BigDecimal", ["instant"] = "Instant", ["duration"] = "Duration", ["period"] = "Period", ["date"] = "LocalDate",
            ["time"] = "LocalTime", ["datetime"] = "LocalDateTime", ["offset_time"] = "OffsetTime", ["offset_datetime"] = "OffsetDateTime",
            ["zoned_datetime"] = "ZonedDateTime", ["year_month"] = "YearMonth", ["month_day"] = "MonthDay", ["zone"] = "ZoneId",
            ["zone_offset"] = "ZoneOffset", ["locale"] = "Locale",
        };

        private static readonly string[] Objects = { "string", "currency", "bytes", "uri" };

        private readonly Catalog catalog;
        private readonly ContractText contract;

        public TypeNames(Catalog catalog, ContractText contract)
        {
            this.catalog = catalog;
            this.contract = contract;
        }

        /// <summary>The type of a field, a parameter or a result.</summary>
        public string Field(TypeText type)
        {
            if (type.Word == "optional")
                return type.Inner[0].TakesNull ? "global::Graft.Optional<" + Element(type.Inner[0]) + ">" : MaybeNull(type.Inner[0]);
            return IsPrimitive(type) ? BuiltInNames[type.Word] : MaybeNull(type);
        }

        private static bool IsPrimitive(TypeText type) => type.IsBuiltIn && BuiltIn.Primitives.ContainsKey(type.Word);

        private string MaybeNull(TypeText type) => Element(type) + (IsValue(type) ? "?" : "");

        private static bool IsValue(TypeText type) =>
            type.Word == "enum" || type.IsBuiltIn && !Objects.Contains(type.Word.TrimEnd('?'));

        /// <summary>The type of an element, a key or a value of a map, which is null only if it is an optional.</summary>
        public string Element(TypeText type)
        {
            switch (type.Word)
            {
                case "optional":
                    return Field(type);
                case "nullable":
                    return Element(type.Inner[0]);
                case "reference":
                    return "global::" + catalog.Interface(contract, type.Name);
                case "message":
                case "enum":
                case "choice":
                    return catalog.Of(contract, type.Name).Full;
                case "map":
                case "sorted_map":
                    return Collections + "IReadOnlyDictionary<" + Element(type.Inner[0]) + ", " + Element(type.Inner[1]) + ">";
                case "array":
                    return IsPrimitive(type.Inner[0]) ? Element(type.Inner[0]) + "[]" : Collections + "IReadOnlyList<" + Element(type.Inner[0]) + ">";
                case "list":
                    return Collections + "IReadOnlyList<" + Element(type.Inner[0]) + ">";
                case "collection":
                case "set":
                case "sorted_set":
                    return Collections + "IReadOnlyCollection<" + Element(type.Inner[0]) + ">";
            }
            if (!BuiltInNames.TryGetValue(type.Word.TrimEnd('?'), out var name))
                throw new Unfit(contract.Name + " has the type " + type + ", which this library does not know; use a newer Graft");
            return BuiltIn.Of(type.Word.TrimEnd('?')).ValueType.Namespace == "Graft" ? "global::Graft." + name : name;
        }

        /// <summary>What a method returns.</summary>
        public string Returned(MethodText method)
        {
            var value = method.Result == null ? null : Field(method.Result);
            if (method.Returns == "future")
                return "global::System.Threading.Tasks.Task" + (value == null ? "" : "<" + value + ">");
            if (method.Returns == "stream")
                return Collections + "IAsyncEnumerable<" + value + ">";
            return value ?? "void";
        }
    }
}
