using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;

namespace Graft.Guest
{
    /// <summary>Turns constructors, getters and methods into delegates, so that no call reflects.</summary>
    internal static class Compiled
    {
        public static Func<T, TResult> Convert<T, TResult>()
        {
            var value = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, TResult>>(Expression.Convert(value, typeof(TResult)), value).Compile();
        }

        public static Func<T, TValue> Getter<T, TValue>(PropertyInfo property)
        {
            return (Func<T, TValue>)property.GetMethod.CreateDelegate(typeof(Func<T, TValue>));
        }

        public static Part<T> Part<T>(string name, Field field, PropertyInfo property)
        {
            var getter = typeof(Compiled).GetMethod(nameof(Getter)).MakeGenericMethod(typeof(T), field.ValueType).Invoke(null, new object[] { property });
            return (Part<T>)Make(typeof(Part<,>), new[] { typeof(T), field.ValueType }, name, field, getter);
        }

        public static Func<object[], object> Constructor(ConstructorInfo constructor)
        {
            var all = Expression.Parameter(typeof(object[]));
            var made = Expression.New(constructor, Unpacked(all, constructor.GetParameters()));
            return Expression.Lambda<Func<object[], object>>(Expression.Convert(made, typeof(object)), all).Compile();
        }

        public static Func<object, object[], object> Method(MethodInfo method)
        {
            var target = Expression.Parameter(typeof(object));
            var all = Expression.Parameter(typeof(object[]));
            Expression call = Expression.Call(Expression.Convert(target, method.DeclaringType), method, Unpacked(all, method.GetParameters()));
            call = method.ReturnType == typeof(void)
                ? Expression.Block(call, Expression.Constant(null))
                : (Expression)Expression.Convert(call, typeof(object));
            return Expression.Lambda<Func<object, object[], object>>(call, target, all).Compile();
        }

        private static IEnumerable<Expression> Unpacked(Expression all, ParameterInfo[] parameters) =>
            parameters.Select((p, i) => (Expression)Expression.Convert(Expression.ArrayIndex(all, Expression.Constant(i)), p.ParameterType));

        /// <summary>What gives back what it is given.</summary>
        public static object Same(Type type)
        {
            var value = Expression.Parameter(type);
            return Expression.Lambda(typeof(Func<,>).MakeGenericType(type, type), value, value).Compile();
        }

        /// <summary>What takes the constant out of an enum's option.</summary>
        public static object Opener(Type option, Type constants)
        {
            var value = Expression.Parameter(option);
            return Expression.Lambda(typeof(Func<,>).MakeGenericType(option, constants), Expression.Property(value, "Value"), value).Compile();
        }

        public static object Wrapper(Type option, Type constants)
        {
            var value = Expression.Parameter(constants);
            var made = Expression.New(option.GetConstructor(new[] { constants }), value);
            return Expression.Lambda(typeof(Func<,>).MakeGenericType(constants, option), made, value).Compile();
        }

        /// <summary>An instance of a generic class.</summary>
        public static object Make(Type generic, Type[] of, params object[] arguments)
        {
            try
            {
                return generic.MakeGenericType(of).GetConstructors().Single().Invoke(arguments);
            }
            catch (TargetInvocationException e)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerException).Throw();
                throw;
            }
        }
    }
}
