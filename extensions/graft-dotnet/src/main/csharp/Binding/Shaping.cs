using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Graft.Guest
{
    /// <summary>Makes codecs of what a contract's description says and what the types of C# are; both have to fit.</summary>
    internal sealed class Shaping
    {
        private static readonly Dictionary<string, Type> Generics = new Dictionary<string, Type>
        {
            ["list"] = typeof(IReadOnlyList<>),
            ["array"] = typeof(IReadOnlyList<>),
            ["collection"] = typeof(IReadOnlyCollection<>),
            ["set"] = typeof(IReadOnlyCollection<>),
            ["sorted_set"] = typeof(IReadOnlyCollection<>),
            ["map"] = typeof(IReadOnlyDictionary<,>),
            ["sorted_map"] = typeof(IReadOnlyDictionary<,>),
        };

        private readonly Binder binder;
        public ContractText Contract { get; }

        private readonly Dictionary<(string, Type), Codec> codecs = new Dictionary<(string, Type), Codec>();

        public Shaping(Binder binder, ContractText contract)
        {
            this.binder = binder;
            Contract = contract;
        }

        /// <summary>A type as that of a field.</summary>
        public Field Field(int number, TypeText says, Type type)
        {
            var word = says.Word;
            if (says.IsBuiltIn && BuiltIn.Primitives.ContainsKey(word))
                return One(typeof(PrimitiveField<>), number, Element(says, type));
            if (Generics.ContainsKey(word))
                return Several(number, says, type);
            if (word == "optional" && says.Inner[0].TakesNull)
            {
                if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Optional<>))
                    throw Wrong(type, says);
                return One(typeof(OptionalField<>), number, Element(says.Inner[0], type.GetGenericArguments()[0]));
            }
            var held = word == "optional" || word == "nullable" ? says.Inner[0] : says;
            if (!type.IsValueType)
                return One(typeof(ObjectField<>), number, Element(held, type));
            return One(typeof(NullableField<>), number, Element(held, Nullable.GetUnderlyingType(type) ?? throw Wrong(type, says)));
        }

        /// <summary>The field of an element of a stream: what holds several values or none is a message of its own, as in a list.</summary>
        public Field StreamElement(TypeText says, Type type)
        {
            var held = says.Word == "nullable" ? says.Inner[0] : says;
            return Generics.ContainsKey(held.Word) || held.Word == "optional"
                ? One(typeof(PrimitiveField<>), 1, Element(held, type))
                : Field(1, says, type);
        }

        private Field Several(int number, TypeText says, Type type)
        {
            if (says.Word == "array" && says.Inner[0].IsBuiltIn && BuiltIn.Primitives.ContainsKey(says.Inner[0].Word))
            {
                if (!type.IsArray)
                    throw Wrong(type, says);
                return One(typeof(ArrayField<>), number, Element(says.Inner[0], type.GetElementType()));
            }
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != Generics[says.Word])
                throw Wrong(type, says);
            var of = says.Inner.Zip(type.GetGenericArguments(), Element).ToArray();
            if (of.Length == 2)
                return (Field)Compiled.Make(typeof(MapField<,>), of.Select(o => o.ValueType).ToArray(), number, of[0], of[1]);
            if (Generics[says.Word] == typeof(IReadOnlyList<>))
                return One(typeof(ListField<>), number, of[0]);
            return (Field)Compiled.Make(typeof(CollectionField<>), new[] { of[0].ValueType }, number, of[0], says.Word != "collection");
        }

        private static Field One(Type kind, int number, Codec codec) =>
            (Field)Compiled.Make(kind, new[] { codec.ValueType }, number, codec);

        /// <summary>A type as that of an element: what holds several values or none is a message of its own.</summary>
        public Codec Element(TypeText says, Type type)
        {
            if (says.Word == "nullable")
                return Element(says.Inner[0], type);
            if (says.Word == "reference")
                return Reference(says, type);
            if (says.IsNamed)
                return Named(says, type);
            if (!says.IsBuiltIn)
                return (Codec)Compiled.Make(typeof(Holder<>), new[] { type }, Field(1, says, type), says.TakesNull);
            var codec = BuiltIn.Of(says.Word.TrimEnd('?'))
                ?? throw new Unfit("the contract has the type " + says + ", which this library does not know; use a newer Graft");
            return codec.ValueType == type ? codec : throw Wrong(type, says);
        }

        private Codec Reference(TypeText says, Type type)
        {
            var name = type.GetCustomAttribute<GraftContractAttribute>()?.Name;
            if (name != says.Name)
                throw Wrong(type, says);
            return (Codec)Compiled.Make(typeof(ReferenceCodec<>), new[] { type }, says.Name, binder.Reference(type));
        }

        private Codec Named(TypeText says, Type type)
        {
            if (codecs.TryGetValue((says.Name, type), out var known))
                return known;
            var described = Contract.Type(says.Name);
            Check(described, type);
            var kind = described.Kind == "enum" ? typeof(EnumCodec<>) : described.Kind == "choice" ? typeof(ChoiceCodec<>) : typeof(RecordCodec<>);
            if (type.IsEnum != (described.Kind == "enum") || type.IsInterface != (described.Kind == "choice"))
                throw Wrong(type, says);
            var made = (Codec)Compiled.Make(kind, new[] { type });
            codecs[(says.Name, type)] = made;
            ((IFilled)made).Fill(this, described);
            return made;
        }

        private static void Check(NamedType described, Type type)
        {
            var name = type.GetCustomAttribute<GraftTypeAttribute>()?.Name;
            if (name != described.Java)
                throw new Unfit(Named(type) + " is " + (name ?? "no type of a contract") + ", and the contract says " + described.Java);
        }

        /// <summary>The fields of a record or an exception, the properties that have them, and what makes one of their values.</summary>
        public Message Fields(NamedType described, Type type, out Dictionary<string, PropertyInfo> properties, out Func<object[], object> make)
        {
            Check(described, type);
            var names = described.Fields.Select(f => f.Name).ToList();
            properties = type.GetProperties()
                .Where(p => p.GetCustomAttribute<GraftFieldAttribute>() != null)
                .GroupBy(p => p.GetCustomAttribute<GraftFieldAttribute>().Name)
                .ToDictionary(g => g.Key, g => g.First());
            var differing = names.Except(properties.Keys).Select(n => "has no " + n)
                .Concat(properties.Keys.Except(names).Select(n => "has " + n + ", which the contract has not"))
                .ToList();
            if (differing.Count > 0)
                throw new Unfit(Named(type) + " is " + described.Java + " as it was: it " + string.Join(", and it ", differing));
            var fields = new List<Field>();
            foreach (var field in described.Fields)
            {
                try
                {
                    fields.Add(Field(field.Number, field.Type, properties[field.Name].PropertyType));
                }
                catch (Unfit e) when (e.Message.StartsWith("is ", StringComparison.Ordinal))
                {
                    throw new Unfit(Named(type) + "." + properties[field.Name].Name + " " + e.Message);
                }
            }
            make = Constructors.Of(type, names);
            return new Message(names, fields);
        }

        /// <summary>The numbers of an enum's constants.</summary>
        public HashSet<int> Constants(NamedType described, Type type)
        {
            var numbers = new HashSet<int>(Enum.GetValues(type).Cast<object>().Select(v => (int)Convert.ChangeType(v, typeof(int))));
            var missing = described.Constants.Where(c => !numbers.Contains(c.Value)).Select(c => c.Key).ToList();
            if (missing.Count > 0)
                throw new Unfit(Named(type) + " is " + described.Java + " as it was: it has no " + string.Join(", ", missing));
            return new HashSet<int>(described.Constants.Select(c => c.Value));
        }

        /// <summary>The subtypes of a sealed interface by their numbers.</summary>
        public Dictionary<int, Option<T>> Options<T>(NamedType described)
            where T : class
        {
            var types = typeof(T).GetCustomAttribute<GraftTypeAttribute>().Options ?? Type.EmptyTypes;
            return described.Fields.ToDictionary(o => o.Number, o => Option<T>(Contract.Type(o.Type.Name), o.Type, types));
        }

        private Option<T> Option<T>(NamedType described, TypeText says, Type[] types)
        {
            var type = types.FirstOrDefault(t => t.GetCustomAttribute<GraftTypeAttribute>()?.Name == described.Java);
            if (type == null || !typeof(T).IsAssignableFrom(type))
                throw new Unfit(Named(typeof(T)) + " has no option for " + described.Java);
            if (described.Kind != "enum")
                return (Option<T>)Compiled.Make(typeof(Option<,,>), new[] { typeof(T), type, type }, Element(says, type), Compiled.Same(type), Compiled.Same(type));
            var constants = type.GetProperty("Value").PropertyType;
            return (Option<T>)Compiled.Make(
                typeof(Option<,,>), new[] { typeof(T), type, constants }, Element(says, constants), Compiled.Opener(type, constants), Compiled.Wrapper(type, constants));
        }

        public static Unfit Wrong(Type type, TypeText says) => new Unfit("is " + Named(type) + ", and the contract says " + says);

        /// <summary>A type as C# writes it.</summary>
        public static string Named(Type type)
        {
            if (type.IsArray)
                return Named(type.GetElementType()) + "[]";
            if (Nullable.GetUnderlyingType(type) is Type inner)
                return Named(inner) + "?";
            if (!type.IsGenericType)
                return type.FullName ?? type.Name;
            var name = type.GetGenericTypeDefinition().Name;
            return name.Substring(0, name.IndexOf('`')) + "<" + string.Join(", ", type.GetGenericArguments().Select(Named)) + ">";
        }
    }
}
