using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>A type of one description.</summary>
    internal sealed class Described
    {
        public ContractText Contract;
        public NamedType Type;
    }

    /// <summary>Tells which types of several descriptions are the same one.</summary>
    internal sealed class Identities
    {
        private readonly List<Described> all;
        private Dictionary<(ContractText, string), int> classes;

        public Identities(List<ContractText> contracts)
        {
            all = contracts.SelectMany(c => c.Types.Values.Select(t => new Described { Contract = c, Type = t })).ToList();
            classes = Numbered(t => t.Type.Java + " " + (IsInstance(t.Type) ? t.Type.Name : ""));
            // types that are alike by what they refer to are told apart by that, until no more of them are
            for (var count = 0; count < classes.Values.Distinct().Count();)
            {
                count = classes.Values.Distinct().Count();
                classes = Numbered(Shape);
            }
        }

        /// <summary>Whether a type is an instance of a generic one, as <c>Page_User</c> of <c>Page</c>.</summary>
        public static bool IsInstance(NamedType type)
        {
            var start = Names.Simple(type.Java) + "_";
            return type.Name.StartsWith(start, StringComparison.Ordinal) && type.Name.Length > start.Length && char.IsLetter(type.Name[start.Length]);
        }

        /// <summary>For each type all of its descriptions, in the order of names.</summary>
        public List<List<Described>> Groups()
        {
            var groups = all.GroupBy(t => classes[(t.Contract, t.Type.Name)])
                .Select(g => g.ToList())
                .OrderBy(g => g[0].Type.Java, StringComparer.Ordinal)
                .ThenBy(g => g[0].Type.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var twice in groups.Where(g => !IsInstance(g[0].Type)).GroupBy(g => g[0].Type.Java).Where(g => g.Count() > 1))
                throw new Unfit(twice.Key + " is described in two ways, by " + string.Join(" and ", twice.Select(g => g[0].Contract.Name))
                    + "; give descriptions of one and the same build");
            return groups;
        }

        private Dictionary<(ContractText, string), int> Numbered(Func<Described, string> key)
        {
            var numbers = new Dictionary<string, int>();
            var numbered = new Dictionary<(ContractText, string), int>();
            foreach (var one in all)
            {
                var text = key(one);
                if (!numbers.ContainsKey(text))
                    numbers[text] = numbers.Count;
                numbered[(one.Contract, one.Type.Name)] = numbers[text];
            }
            return numbered;
        }

        private string Shape(Described one)
        {
            var fields = one.Type.Fields.Select(f => f.Name + " " + f.Number + " " + Text(one.Contract, f.Type));
            var constants = one.Type.Constants.Select(c => c.Key + " " + c.Value);
            var own = classes[(one.Contract, one.Type.Name)];
            return own + " " + one.Type.Kind + ": " + string.Join(", ", fields.Concat(constants));
        }

        private string Text(ContractText contract, TypeText type)
        {
            if (type.IsNamed)
                return type.Word + " " + (classes.TryGetValue((contract, type.Name), out var number) ? number.ToString() : type.Name);
            return type.Name != null ? type.ToString() : type.Word + "(" + string.Join(" ", type.Inner.Select(i => Text(contract, i))) + ")";
        }
    }
}
