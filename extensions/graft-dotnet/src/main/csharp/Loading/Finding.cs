using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Graft.Guest
{
    /// <summary>Finds what implements contracts in modules, and makes it.</summary>
    internal sealed class Finding
    {
        private readonly OpenGuest guest;
        private readonly Modules modules;
        private readonly Binder binder;
        private readonly List<string> problems;
        private readonly Dictionary<Type, object> made = new Dictionary<Type, object>();

        public Finding(OpenGuest guest, Modules modules, Binder binder, List<string> problems)
        {
            this.guest = guest;
            this.modules = modules;
            this.binder = binder;
            this.problems = problems;
        }

        /// <summary>The implementation of a contract; null, with a problem where there has to be one, if there is none.</summary>
        public KeptObject Implementation(ContractText contract, bool needed)
        {
            var found = modules.Loaded
                .SelectMany(m => m.Classes.Select(c => (Module: m, Class: c, Interface: Interface(c, contract.Name))))
                .Where(f => f.Interface != null && !typeof(Proxy).IsAssignableFrom(f.Class))
                .Where(f => needed || IsService(f.Class))
                .ToList();
            if (found.Count == 0 && needed)
                problems.Add(Nothing(contract));
            if (found.Count > 1)
                problems.Add(contract.Name + " has several implementations: " + string.Join(" and ", found.Select(f => f.Class.FullName + " in " + f.Module.Path))
                    + "; keep one, and make the others internal");
            if (found.Count != 1)
                return null;
            var one = found[0];
            var bound = binder.Contract(one.Interface);
            if (Unfit(one.Module, one.Class, contract))
                return null;
            var instance = Instance(one.Module, one.Class);
            return instance == null ? null : new KeptObject(instance, bound);
        }

        private bool Unfit(Module module, Type type, ContractText contract)
        {
            if (binder.Problems.Count == 0)
                return false;
            foreach (var one in binder.Problems)
                problems.Add(module.Path + ": " + type.FullName + " does not fit " + contract.Name + ": " + string.Join("; ", one.Value)
                    + ". The C# of the contract is not that of this program; write it again, correct what does not compile, and build the module");
            binder.Problems.Clear();
            return true;
        }

        private static Type Interface(Type type, string name) =>
            type.GetInterfaces().FirstOrDefault(i => i.GetCustomAttribute<GraftContractAttribute>()?.Name == name);

        private static bool IsContract(Type type) => type.IsInterface && type.GetCustomAttribute<GraftContractAttribute>() != null;

        private static bool IsService(Type type) =>
            type.GetConstructors().Any(c => c.GetParameters().All(p => IsContract(p.ParameterType)));

        private object Instance(Module module, Type type)
        {
            if (made.TryGetValue(type, out var known))
                return known;
            var constructors = type.GetConstructors();
            var constructor = constructors.Where(c => c.GetParameters().All(p => IsContract(p.ParameterType)))
                .OrderByDescending(c => c.GetParameters().Length)
                .FirstOrDefault();
            var place = module.Path + ": " + type.FullName;
            if (constructor == null)
            {
                var other = constructors.SelectMany(c => c.GetParameters()).FirstOrDefault(p => !IsContract(p.ParameterType));
                problems.Add(place + (other == null
                    ? " has no public constructor; give it one"
                    : "'s constructor takes " + other.Name + ", which is a " + Shaping.Named(other.ParameterType) + "; it may take contracts, as other grafts of the program, and nothing else"));
                return null;
            }
            var grafts = constructor.GetParameters().Select(p => Graft(place, p)).ToArray();
            return grafts.Contains(null) ? null : made[type] = Made(place, type, constructor, grafts);
        }

        /// <summary>The graft of the program that a parameter asks for.</summary>
        private object Graft(string place, ParameterInfo parameter)
        {
            var contract = binder.Contract(parameter.ParameterType);
            if (contract == null)
                problems.Add(place + "'s constructor takes " + parameter.Name + ", and this program has no contract "
                    + parameter.ParameterType.GetCustomAttribute<GraftContractAttribute>().Name + "; put its jar on the program's class path");
            else if (binder.Problems.Count > 0)
            {
                problems.AddRange(binder.Problems.SelectMany(p => p.Value).Select(p => place + " takes " + parameter.Name + ": " + p
                    + ". The C# of the contract is not that of this program; write it again, and build the module"));
                binder.Problems.Clear();
                contract = null;
            }
            return contract?.Proxy(guest, new HostObject(~(long)contract.Index, guest.ReleaseAtHost));
        }

        private object Made(string place, Type type, ConstructorInfo constructor, object[] grafts)
        {
            try
            {
                return Compiled.Constructor(constructor)(grafts);
            }
            catch (Exception e)
            {
                problems.Add(place + "'s constructor threw " + Telling.Line(e) + "; correct it");
                return null;
            }
        }

        private string Nothing(ContractText contract)
        {
            var name = contract.Name.Substring(contract.Name.LastIndexOfAny(new[] { '.', '$' }) + 1);
            var hidden = modules.Loaded.SelectMany(m => Hidden(m, contract.Name)).FirstOrDefault();
            return "nothing in " + string.Join(", ", modules.Loaded.Select(m => m.Path)) + " implements " + contract.Name + (hidden == null
                ? "; write a public class that implements its interface, I" + name
                : "; " + hidden.FullName + " does, and is not public: make it so");
        }

        private static IEnumerable<Type> Hidden(Module module, string name)
        {
            try
            {
                return module.Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && !typeof(Proxy).IsAssignableFrom(t) && Interface(t, name) != null);
            }
            catch (ReflectionTypeLoadException)
            {
                return Type.EmptyTypes;
            }
        }
    }
}
