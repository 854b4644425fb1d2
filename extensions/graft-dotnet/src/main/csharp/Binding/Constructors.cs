using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Graft.Guest
{
    /// <summary>Finds how a record or an exception is made.</summary>
    internal static class Constructors
    {
        /// <summary>What makes one of its fields' values in their order; an exception takes its message and its cause behind them.</summary>
        public static Func<object[], object> Of(Type type, List<string> names)
        {
            foreach (var constructor in type.GetConstructors())
            {
                var places = Places(constructor.GetParameters(), names);
                if (places == null)
                    continue;
                var make = Compiled.Constructor(constructor);
                return values => make(places.Select(p => values[p]).ToArray());
            }
            throw new Unfit(Shaping.Named(type) + " has no public constructor of its fields: " + string.Join(", ", names));
        }

        private static int[] Places(ParameterInfo[] parameters, List<string> names)
        {
            var places = new List<int>();
            foreach (var parameter in parameters)
            {
                var name = parameter.GetCustomAttribute<GraftFieldAttribute>()?.Name;
                if (name != null && names.Contains(name))
                    places.Add(names.IndexOf(name));
                else if (name == null && parameter.ParameterType == typeof(string))
                    places.Add(names.Count);
                else if (name == null && parameter.ParameterType == typeof(Exception))
                    places.Add(names.Count + 1);
                else
                    return null;
            }
            return names.All(n => places.Contains(names.IndexOf(n))) ? places.ToArray() : null;
        }
    }
}
