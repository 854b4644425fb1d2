using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Graft.Guest
{
    /// <summary>Ties the interfaces of C# to the contracts of a guest, while it is opened. For one thread.</summary>
    internal sealed class Binder
    {
        private readonly OpenGuest guest;
        private readonly List<ContractText> contracts;
        private readonly Dictionary<Type, BoundContract> bound = new Dictionary<Type, BoundContract>();

        public Binder(OpenGuest guest, List<ContractText> contracts)
        {
            this.guest = guest;
            this.contracts = contracts;
        }

        /// <summary>What does not fit, by interfaces.</summary>
        public Dictionary<Type, List<string>> Problems { get; } = new Dictionary<Type, List<string>>();

        /// <summary>The contract of an interface; null if the interface is none, or its description was not given.</summary>
        public BoundContract Contract(Type type)
        {
            if (bound.TryGetValue(type, out var known))
                return known;
            var name = type.GetCustomAttribute<GraftContractAttribute>()?.Name;
            var text = contracts.FirstOrDefault(c => c.Name == name);
            if (text == null)
                return null;
            var made = new BoundContract(text, type);
            bound[type] = made; // known before it is filled, as contracts refer to each other
            var problems = new List<string>();
            Fill(made, new Shaping(this, text), problems);
            if (problems.Count > 0)
                Problems[type] = problems;
            return made;
        }

        /// <summary>The contract of a reference.</summary>
        public BoundContract Reference(Type type) => Contract(type);

        private void Fill(BoundContract made, Shaping shaping, List<string> problems)
        {
            var type = made.Interface;
            var there = type.GetInterfaces().Concat(new[] { type })
                .SelectMany(i => i.GetMethods())
                .Where(m => m.GetCustomAttribute<GraftMethodAttribute>() != null)
                .ToList();
            foreach (var text in made.Text.Methods)
            {
                var method = there.FirstOrDefault(m => m.GetCustomAttribute<GraftMethodAttribute>().Signature == text.Signature);
                try
                {
                    if (method == null)
                        throw new Unfit(Missing(type, text, there));
                    made.Add(Methods.Bound(guest, shaping, text, method));
                }
                catch (Unfit e)
                {
                    problems.Add(e.Message);
                }
            }
            var proxy = type.GetCustomAttribute<GraftContractAttribute>().Proxy;
            var constructor = proxy?.GetConstructor(new[] { typeof(ProxyTarget) });
            if (constructor == null || !type.IsAssignableFrom(proxy) || !typeof(Proxy).IsAssignableFrom(proxy))
                problems.Add(Shaping.Named(type) + " has no proxy");
            else
                made.MakeProxy = Compiled.Constructor(constructor);
        }

        private static string Missing(Type type, MethodText text, List<MethodInfo> there)
        {
            var alike = there.Where(m => m.GetCustomAttribute<GraftMethodAttribute>().Signature.StartsWith(text.Name + "(", StringComparison.Ordinal))
                .Select(m => m.Name + " is that of " + m.GetCustomAttribute<GraftMethodAttribute>().Signature)
                .ToList();
            return type.FullName + " has no method for " + text.Signature + (alike.Count == 0 ? "" : ", and its " + string.Join(", its ", alike));
        }
    }
}
