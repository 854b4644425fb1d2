using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>Writes the interface of a contract, and the class that calls the host.</summary>
    internal sealed class ContractWriter
    {
        private readonly Catalog catalog;
        private readonly ContractText contract;
        private readonly TypeNames names;
        private readonly string full;
        private readonly List<(MethodText Text, string Name, List<string> Parameters)> methods;

        public ContractWriter(Catalog catalog, ContractText contract)
        {
            this.catalog = catalog;
            this.contract = contract;
            names = new TypeNames(catalog, contract);
            full = catalog.Interface(contract, contract.Name);
            methods = Named();
        }

        private string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);

        /// <summary>Overloads stay overloads, unless their parameters are of the same types in C#.</summary>
        private List<(MethodText, string, List<string>)> Named()
        {
            var named = new List<(MethodText, string, List<string>)>();
            var taken = new HashSet<string>();
            foreach (var method in contract.Methods)
            {
                var types = "(" + string.Join(", ", method.Parameters.Select(p => names.Field(p.Type))) + ")";
                var wish = Names.Pascal(method.Name) == Simple(full) ? Names.Pascal(method.Name) + "Value" : Names.Pascal(method.Name);
                var name = wish;
                for (var number = 2; !taken.Add(name + types); number++)
                    name = wish + number;
                named.Add((method, name, Names.Unique(method.Parameters.Select(p => Names.Camel(p.Name)))));
            }
            return named;
        }

        public void Write(Lines to)
        {
            to.Gap();
            var proxy = catalog.Proxy(contract.Name);
            to.Line("[" + SourceFile.Library + "GraftContract(" + Names.Literal(contract.Name) + ", Proxy = typeof(global::" + proxy + "))]");
            to.Open("public interface " + Simple(full));
            foreach (var method in methods)
            {
                to.Gap();
                to.Line("[" + SourceFile.Library + "GraftMethod(" + Names.Literal(method.Text.Signature) + Throws(method.Text) + ")]");
                to.Line(names.Returned(method.Text) + " " + method.Name + "(" + Parameters(method.Text, method.Parameters) + ");");
            }
            to.Close();
            to.Gap();
            to.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            to.Open("public sealed class " + Simple(proxy) + " : " + SourceFile.Library + "Proxy, global::" + full);
            to.Open("public " + Simple(proxy) + "(" + SourceFile.Library + "ProxyTarget target) : base(target)");
            to.Close();
            foreach (var method in methods)
                Calling(to, method.Text, method.Name, method.Parameters);
            to.Close();
        }

        private void Calling(Lines to, MethodText method, string name, List<string> parameters)
        {
            var returned = names.Returned(method);
            to.Gap();
            to.Open(returned + " global::" + full + "." + name + "(" + Parameters(method, parameters) + ")");
            var call = "Call(" + Names.Literal(method.Signature) + ", new object[] { " + string.Join(", ", parameters) + " });";
            to.Line(returned == "void" ? call : "return (" + returned + ")" + call);
            to.Close();
        }

        private string Parameters(MethodText method, List<string> parameters) =>
            string.Join(", ", method.Parameters.Zip(parameters, (p, own) => names.Field(p.Type) + " " + own));

        private string Throws(MethodText method)
        {
            var types = method.Throws.Select(t => "typeof(" + catalog.Of(contract, t).Full + ")").ToList();
            return types.Count == 0 ? "" : ", Throws = new[] { " + string.Join(", ", types) + " }";
        }
    }
}
