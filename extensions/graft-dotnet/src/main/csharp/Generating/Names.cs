using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>Names of Java's, as C# has them.</summary>
    internal static class Names
    {
        private static readonly HashSet<string> Keywords = new HashSet<string>(
            ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event "
                + "explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null "
                + "object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static "
                + "string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while")
            .Split(' '));

        public static string Package(string java) => java.Substring(0, Math.Max(0, java.LastIndexOf('.')));

        /// <summary><c>Shop.Api</c> for <c>shop.api</c>.</summary>
        public static string Namespace(string java) =>
            Package(java).Length == 0 ? "Contracts" : string.Join(".", Package(java).Split('.').Select(Segment));

        private static string Segment(string name) => Pascal(string.Concat(name.Split('_').Where(w => w.Length > 0).Select(Pascal)));

        /// <summary><c>OrderLine</c> for <c>shop.Order$Line</c>.</summary>
        public static string Flat(string java) =>
            string.Concat(java.Substring(java.LastIndexOf('.') + 1).Split(new[] { '$' }, StringSplitOptions.RemoveEmptyEntries).Select(Pascal));

        /// <summary><c>Line</c> for <c>shop.Order$Line</c>.</summary>
        public static string Simple(string java) => java.Substring(java.LastIndexOfAny(new[] { '.', '$' }) + 1);

        public static string Pascal(string name)
        {
            var clean = name.Replace("$", "");
            if (clean.Length == 0)
                return "_";
            return char.IsDigit(clean[0]) ? "_" + clean : char.ToUpperInvariant(clean[0]) + clean.Substring(1);
        }

        public static string Camel(string name)
        {
            var clean = name.Replace("$", "");
            var shouted = clean.Length > 1 && !clean.Any(char.IsLower);
            var camel = clean.Length == 0 ? "_" : shouted ? clean.ToLowerInvariant() : char.ToLowerInvariant(clean[0]) + clean.Substring(1);
            return Keywords.Contains(camel) ? "@" + camel : camel;
        }

        /// <summary><c>ByCustomer</c> for <c>BY_CUSTOMER</c>.</summary>
        public static string Constant(string name)
        {
            var words = name.Split(new[] { '_', '$' }, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                return name.Replace("$", "_");
            return Pascal(string.Concat(words.Select(w => w.Any(char.IsLower) ? Pascal(w) : char.ToUpperInvariant(w[0]) + w.Substring(1).ToLowerInvariant())));
        }

        /// <summary>Names of which none is there twice, or is one of the others.</summary>
        public static List<string> Unique(IEnumerable<string> wishes, params string[] taken)
        {
            var known = new HashSet<string>(taken);
            var reserved = new HashSet<string>(taken);
            return wishes.Select(w => Free(reserved.Contains(w) ? w + "Value" : w, known)).ToList();
        }

        /// <summary>A name that is not taken, which it is from then on.</summary>
        public static string Free(string wish, HashSet<string> taken)
        {
            var name = wish;
            for (var number = 2; !taken.Add(name); number++)
                name = wish + number;
            return name;
        }

        /// <summary>A text as a literal of C#.</summary>
        public static string Literal(string text) =>
            "\"" + string.Concat(text.Select(c => c == '"' || c == '\\' ? "\\" + c : c < ' ' || c > '~' ? "\\u" + ((int)c).ToString("x4") : c.ToString())) + "\"";
    }
}
