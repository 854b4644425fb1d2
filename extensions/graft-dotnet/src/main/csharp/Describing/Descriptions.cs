using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Graft.Guest
{
    /// <summary>A contract as its description says it.</summary>
    internal sealed class ContractText
    {
        public string Name;
        public string Graft;
        public int Index;
        public List<MethodText> Methods;
        public Dictionary<string, NamedType> Types;

        public static ContractText Of(JsonElement json, int index)
        {
            var format = json.GetProperty("format").GetRawText();
            var name = json.GetProperty("contract").GetString();
            if (format != "1")
                throw new Unfit("the description of " + name + " has the format " + format + ", and this library knows 1; use a newer Graft");
            return new ContractText
            {
                Name = name,
                Graft = json.GetProperty("graft").GetString(),
                Index = index,
                Methods = json.GetProperty("methods").EnumerateArray().Select(MethodText.Of).ToList(),
                Types = json.GetProperty("types").EnumerateObject().ToDictionary(t => t.Name, t => NamedType.Of(t.Name, t.Value)),
            };
        }

        /// <summary>Reads the array under <c>contracts</c>.</summary>
        public static List<ContractText> All(JsonElement json) =>
            json.GetProperty("contracts").EnumerateArray().Select(Of).ToList();

        public NamedType Type(string name) =>
            Types.TryGetValue(name, out var type)
                ? type
                : throw new Unfit("the description of " + Name + " has no type " + name + "; compile the contract again");
    }

    internal sealed class MethodText
    {
        public string Name;
        public string Signature;
        public List<FieldText> Parameters;
        public string Returns;
        public TypeText Result;
        public List<string> Throws;

        public static MethodText Of(JsonElement json)
        {
            var result = json.GetProperty("result");
            return new MethodText
            {
                Name = json.GetProperty("name").GetString(),
                Signature = json.GetProperty("signature").GetString(),
                Parameters = FieldText.All(json.GetProperty("parameters")),
                Returns = json.GetProperty("returns").GetString(),
                Result = result.ValueKind == JsonValueKind.Null ? null : TypeText.Of(result),
                Throws = json.GetProperty("throws").EnumerateArray().Select(t => t.GetString()).ToList(),
            };
        }
    }

    /// <summary>A field, a parameter, or an option of a choice.</summary>
    internal sealed class FieldText
    {
        public string Name;
        public int Number;
        public TypeText Type;

        public static List<FieldText> All(JsonElement json) =>
            json.EnumerateArray()
                .Select(f => new FieldText
                {
                    Name = f.GetProperty("name").GetString(),
                    Number = f.GetProperty("number").GetInt32(),
                    Type = TypeText.Of(f.GetProperty("type")),
                })
                .ToList();
    }

    /// <summary>A message or an enum.</summary>
    internal sealed class NamedType
    {
        public string Name;
        public string Kind;
        public string Java;
        public List<FieldText> Fields = new List<FieldText>();
        public List<KeyValuePair<string, int>> Constants = new List<KeyValuePair<string, int>>();

        public static NamedType Of(string name, JsonElement json)
        {
            var type = new NamedType { Name = name, Kind = json.GetProperty("kind").GetString(), Java = json.GetProperty("java").GetString() };
            if (type.Kind == "enum")
                type.Constants = json.GetProperty("constants")
                    .EnumerateArray()
                    .Select(c => new KeyValuePair<string, int>(c.GetProperty("name").GetString(), c.GetProperty("number").GetInt32()))
                    .ToList();
            else if (type.Kind == "record" || type.Kind == "exception" || type.Kind == "choice")
                type.Fields = FieldText.All(json.GetProperty(type.Kind == "choice" ? "options" : "fields"));
            else
                throw new Unfit("the type " + name + " is a " + type.Kind + ", which this library does not know; use a newer Graft");
            return type;
        }
    }

    /// <summary>The type of a field: a word, or a kind with what it is of.</summary>
    internal sealed class TypeText
    {
        private static readonly string[] Named = { "message", "enum", "choice", "reference" };

        /// <summary>As <c>int</c>, <c>int?</c>, <c>list</c> or <c>message</c>.</summary>
        public string Word;

        /// <summary>Of a message, an enum, a choice or a reference.</summary>
        public string Name;

        public TypeText[] Inner = new TypeText[0];

        public bool IsNamed => Word == "message" || Word == "enum" || Word == "choice";

        public bool IsBuiltIn => Name == null && Inner.Length == 0;

        /// <summary>Whether, as an element, it is null where nothing is.</summary>
        public bool TakesNull => Word == "optional";

        public static TypeText Of(JsonElement json)
        {
            if (json.ValueKind == JsonValueKind.String)
                return new TypeText { Word = json.GetString() };
            var parts = json.EnumerateArray().ToList();
            var word = parts[0].GetString();
            return Named.Contains(word)
                ? new TypeText { Word = word, Name = parts[1].GetString() }
                : new TypeText { Word = word, Inner = parts.Skip(1).Select(Of).ToArray() };
        }

        public override string ToString() =>
            Name != null ? Word + " " + Name : Inner.Length == 0 ? Word : Word + " of " + string.Join(" and ", Inner.Select(i => i.ToString()));
    }
}
