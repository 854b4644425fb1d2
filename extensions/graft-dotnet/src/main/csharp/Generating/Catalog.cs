using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>A type that becomes one of C#'s, whatever number of descriptions has it.</summary>
    internal sealed class Entry
    {
        public ContractText Contract;
        public NamedType Type;
        public string Namespace;
        public string Name;

        /// <summary>Of an enum that is an option of a sealed interface: what stands around it.</summary>
        public string Wrapper;

        /// <summary>The sealed interfaces that it is an option of.</summary>
        public List<Entry> Choices = new List<Entry>();

        public string Full => "global::" + Namespace + "." + Name;

        public string FullWrapper => "global::" + Namespace + "." + Wrapper;
    }

    /// <summary>All types of some descriptions, each once, with their names in C#.</summary>
    internal sealed class Catalog
    {
        private readonly Dictionary<(ContractText, string), Entry> entries = new Dictionary<(ContractText, string), Entry>();
        private readonly Dictionary<string, string> interfaces = new Dictionary<string, string>();
        private readonly Dictionary<string, string> proxies = new Dictionary<string, string>();
        private readonly HashSet<string> taken = new HashSet<string>();

        public Catalog(List<ContractText> contracts)
        {
            foreach (var one in contracts.Select(c => c.Name).Concat(contracts.SelectMany(c => c.Types.Values).Select(t => t.Java)))
            {
                var steps = Names.Namespace(one).Split('.');
                for (var i = 1; i <= steps.Length; i++)
                    taken.Add(string.Join(".", steps.Take(i)));
            }
            foreach (var contract in contracts.OrderBy(c => c.Name, StringComparer.Ordinal))
                interfaces[contract.Name] = Name(contract.Name, "I" + Names.Flat(contract.Name));
            Types(contracts);
            foreach (var contract in contracts.OrderBy(c => c.Name, StringComparer.Ordinal))
                proxies[contract.Name] = Name(contract.Name, Names.Flat(contract.Name) + "Proxy");
        }

        public List<Entry> All => entries.Values.Distinct().ToList();

        public Entry Of(ContractText contract, string name) =>
            entries.TryGetValue((contract, name), out var found) ? found : throw new Unfit(contract.Name + " has no type " + name + "; compile the contract again");

        public string Interface(ContractText from, string name) =>
            interfaces.TryGetValue(name, out var found)
                ? found
                : throw new Unfit(from.Name + " refers to " + name + ", whose description is not among those given; give that one, too");

        public string Proxy(string name) => proxies[name];

        private string Name(string java, string wish)
        {
            var space = Names.Namespace(java) + ".";
            return Names.Free(space + wish, taken);
        }

        private void Types(List<ContractText> contracts)
        {
            var kinds = new Identities(contracts);
            foreach (var group in kinds.Groups())
            {
                var first = group[0];
                var entry = new Entry { Contract = first.Contract, Type = first.Type, Namespace = Names.Namespace(first.Type.Java) };
                var wish = (first.Type.Kind == "choice" ? "I" : "") + Wish(first.Type);
                entry.Name = Name(first.Type.Java, wish).Substring(entry.Namespace.Length + 1);
                foreach (var one in group)
                    entries[(one.Contract, one.Type.Name)] = entry;
            }
            foreach (var choice in All.Where(e => e.Type.Kind == "choice"))
                foreach (var option in choice.Type.Fields.Select(f => Of(choice.Contract, f.Type.Name)))
                    option.Choices.Add(choice);
            foreach (var entry in All.Where(e => e.Type.Kind == "enum" && e.Choices.Count > 0))
                entry.Wrapper = Name(entry.Type.Java, entry.Name + "Option").Substring(entry.Namespace.Length + 1);
        }

        /// <summary>An instance of a generic type is called as in the .proto: <c>PageUser</c>.</summary>
        private static string Wish(NamedType type)
        {
            if (!Identities.IsInstance(type))
                return Names.Flat(type.Java);
            var outer = Names.Flat(type.Java.Substring(0, type.Java.Length - Names.Simple(type.Java).Length).TrimEnd('$'));
            return (type.Java.Contains("$") ? outer : "") + string.Concat(type.Name.Split('_').Where(s => s.Length > 0).Select(Names.Pascal));
        }
    }
}
