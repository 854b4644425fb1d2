using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Graft.Guest
{
    /// <summary>Ties a method of an interface to that of the contract.</summary>
    internal static class Methods
    {
        public static BoundMethod Bound(OpenGuest guest, Shaping shaping, MethodText text, MethodInfo method)
        {
            var parameters = method.GetParameters();
            if (parameters.Length != text.Parameters.Count)
                throw new Unfit(Place(method) + " has " + parameters.Length + " parameters, and " + text.Signature + " has " + text.Parameters.Count);
            var fields = text.Parameters
                .Zip(parameters, (p, own) => At(method, "parameter " + own.Name, () => shaping.Field(p.Number, p.Type, own.ParameterType)))
                .ToList();
            var bound = new BoundMethod
            {
                Text = text,
                Arguments = new Message(text.Parameters.Select(p => p.Name).ToList(), fields),
                Invoke = Compiled.Method(method),
                Throws = text.Throws.Select(t => Declared(shaping, shaping.Contract.Type(t), method)).ToList(),
            };
            Returned(guest, shaping, bound, method);
            return bound;
        }

        private static void Returned(OpenGuest guest, Shaping shaping, BoundMethod bound, MethodInfo method)
        {
            var text = bound.Text;
            var value = method.ReturnType;
            var kind = text.Returns == "future" ? typeof(Task<>) : text.Returns == "stream" ? typeof(IAsyncEnumerable<>) : null;
            if (text.Returns == "future" && text.Result == null)
                value = value == typeof(Task) ? typeof(void) : throw new Unfit(Place(method) + " returns " + Shaping.Named(value) + ", and the contract says Task");
            else if (kind != null)
                value = value.IsGenericType && value.GetGenericTypeDefinition() == kind
                    ? value.GetGenericArguments()[0]
                    : throw new Unfit(Place(method) + " returns " + Shaping.Named(value) + ", and the contract says " + (text.Returns == "future" ? "Task" : "IAsyncEnumerable"));
            else if (text.Returns != "value")
                throw new Unfit(text.Signature + " returns a " + text.Returns + ", which this library does not know; use a newer Graft");
            if (text.Result == null != (value == typeof(void)))
                throw new Unfit(Place(method) + " returns " + Shaping.Named(value) + ", and the contract says " + (object)(text.Result?.ToString() ?? "void"));
            if (text.Result != null)
                bound.Result = At(method, "result", () => text.Returns == "stream" ? shaping.StreamElement(text.Result, value) : shaping.Field(1, text.Result, value));
            bound.Outcome = text.Returns == "value" ? new PlainOutcome()
                : text.Returns == "stream" ? (Outcome)Compiled.Make(typeof(StreamOutcome<>), new[] { value }, guest, bound)
                : text.Result == null ? new TaskOutcome()
                : (Outcome)Compiled.Make(typeof(TaskOutcome<>), new[] { value });
        }

        private static DeclaredException Declared(Shaping shaping, NamedType described, MethodInfo method)
        {
            var types = method.GetCustomAttribute<GraftMethodAttribute>().Throws ?? Type.EmptyTypes;
            var type = types.FirstOrDefault(t => t.GetCustomAttribute<GraftTypeAttribute>()?.Name == described.Java)
                ?? throw new Unfit(Place(method) + " does not know the exception " + described.Java);
            var message = shaping.Fields(described, type, out var properties, out var make);
            var writer = typeof(Methods).GetMethod(nameof(Writer)).MakeGenericMethod(type).Invoke(null, new object[] { message, properties });
            return new DeclaredException { Type = type, Java = described.Java, Message = message, Make = make, Write = (Action<object, Output, Links>)writer };
        }

        public static Action<object, Output, Links> Writer<T>(Message message, Dictionary<string, PropertyInfo> properties)
        {
            var write = message.Writer<T>(properties);
            return (value, to, links) => write((T)value, to, links);
        }

        private static Field At(MethodInfo method, string where, Func<Field> make)
        {
            try
            {
                return make();
            }
            catch (Unfit e) when (e.Message.StartsWith("is ", StringComparison.Ordinal))
            {
                throw new Unfit("the " + where + " of " + Place(method) + " " + e.Message);
            }
        }

        private static string Place(MethodInfo method) => method.DeclaringType.FullName + "." + method.Name;
    }
}
