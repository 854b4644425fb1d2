using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>Writes a record, an enum, a sealed interface or an exception.</summary>
    internal sealed class TypeWriter
    {
        private static readonly string[] OfObject =
        {
            "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
        };

        private static readonly string[] OfException =
        {
            "Message", "Data", "InnerException", "StackTrace", "HelpLink", "HResult", "Source", "TargetSite", "GetBaseException", "GetObjectData",
            "SerializeObjectState",
        };

        private readonly Catalog catalog;
        private readonly Entry entry;
        private readonly NamedType type;
        private readonly List<string> types;
        private readonly List<string> properties;
        private readonly List<string> parameters;

        public TypeWriter(Catalog catalog, Entry entry)
        {
            this.catalog = catalog;
            this.entry = entry;
            type = entry.Type;
            if (type.Kind != "record" && type.Kind != "exception")
                return;
            var raised = type.Kind == "exception";
            var names = new TypeNames(catalog, entry.Contract);
            types = type.Fields.Select(f => names.Field(f.Type)).ToList();
            var taken = OfObject.Concat(raised ? OfException : new string[0]).Concat(new[] { entry.Name });
            properties = Names.Unique(type.Fields.Select(f => Names.Pascal(f.Name)), taken.ToArray());
            parameters = Names.Unique(type.Fields.Select(f => Names.Camel(f.Name)), raised ? new[] { "message", "innerException" } : new string[0]);
        }

        public void Write(Lines to)
        {
            to.Gap();
            if (type.Kind == "enum")
                Enum(to);
            else if (type.Kind == "choice")
                Choice(to);
            else if (type.Kind == "exception")
                Raised(to);
            else
                Record(to);
        }

        private string Attribute => "[" + SourceFile.Library + "GraftType(" + Names.Literal(type.Java) + ")]";

        private string Choices(params string[] more)
        {
            var all = more.Concat(entry.Choices.Select(c => c.Full)).Distinct().ToList();
            return all.Count == 0 ? "" : " : " + string.Join(", ", all);
        }

        private void Enum(Lines to)
        {
            to.Line(Attribute);
            to.Open("public enum " + entry.Name);
            var names = Names.Unique(type.Constants.Select(c => Names.Constant(c.Key)));
            for (var i = 0; i < names.Count; i++)
                to.Line(names[i] + " = " + type.Constants[i].Value + ",");
            to.Close();
            if (entry.Wrapper == null)
                return;
            to.Gap();
            to.Line(Attribute);
            to.Open("public sealed class " + entry.Wrapper + Choices(SourceFile.Library + "EnumOption<" + entry.Full + ">"));
            to.Open("public " + entry.Wrapper + "(" + entry.Full + " value) : base(value)");
            to.Close();
            to.Gap();
            to.Open("public static implicit operator " + entry.FullWrapper + "(" + entry.Full + " value)");
            to.Line("return new " + entry.FullWrapper + "(value);");
            to.Close();
            to.Close();
        }

        private void Choice(Lines to)
        {
            var options = type.Fields.Select(f => catalog.Of(entry.Contract, f.Type.Name)).Select(e => "typeof(" + (e.Wrapper == null ? e.Full : e.FullWrapper) + ")");
            to.Line("[" + SourceFile.Library + "GraftType(" + Names.Literal(type.Java) + ", Options = new global::System.Type[] { " + string.Join(", ", options) + " })]");
            to.Open("public interface " + entry.Name);
            to.Close();
        }

        private void Properties(Lines to)
        {
            for (var i = 0; i < properties.Count; i++)
            {
                to.Gap();
                to.Line(Field(i));
                to.Line("public " + types[i] + " " + properties[i] + " { get; }");
            }
        }

        private string Field(int i) => "[" + SourceFile.Library + "GraftField(" + Names.Literal(type.Fields[i].Name) + ")]";

        private IEnumerable<string> Parameters => parameters.Select((p, i) => Field(i) + " " + types[i] + " " + p);

        private void Constructor(Lines to, IEnumerable<string> taken, string more)
        {
            to.Gap();
            to.Open("public " + entry.Name + "(" + string.Join(", ", taken) + ")" + more);
            for (var i = 0; i < properties.Count; i++)
                to.Line("this." + properties[i] + " = " + parameters[i] + ";");
            to.Close();
        }

        private void Raised(Lines to)
        {
            to.Line(Attribute);
            to.Open("public partial class " + entry.Name + " : global::System.Exception");
            var text = new[] { "string message" };
            Constructor(to, text.Concat(Parameters).Concat(new[] { "global::System.Exception innerException = null" }), " : base(message, innerException)");
            Properties(to);
            to.Close();
        }

        private void Record(Lines to)
        {
            to.Line(Attribute);
            to.Open("public sealed partial class " + entry.Name + Choices("global::System.IEquatable<" + entry.Full + ">"));
            Constructor(to, Parameters, "");
            Properties(to);
            var values = SourceFile.Library + "Values.";
            to.Gap();
            to.Open("public bool Equals(" + entry.Full + " other)");
            to.Line("return !object.ReferenceEquals(other, null)" + string.Concat(properties.Select(p => " && " + values + "Same(this." + p + ", other." + p + ")")) + ";");
            to.Close();
            to.Gap();
            to.Open("public override bool Equals(object other)");
            to.Line("return Equals(other as " + entry.Full + ");");
            to.Close();
            to.Gap();
            to.Open("public override int GetHashCode()");
            to.Line("return unchecked(" + properties.Aggregate("17", (hash, p) => "(" + hash + ") * 31 + " + values + "Hash(this." + p + ")") + ");");
            to.Close();
            to.Gap();
            to.Open("public override string ToString()");
            var parts = properties.Select((p, i) => Names.Literal((i == 0 ? " " : ", ") + p + " = ") + " + " + values + "Text(this." + p + ") + ");
            to.Line("return " + Names.Literal(entry.Name + " {") + " + " + string.Concat(parts) + "\" }\";");
            to.Close();
            to.Close();
        }
    }
}
