using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>Compares values as Java does: collections and arrays by their content, a double by its bits, a URI by its text.</summary>
    internal static class Alike
    {
        public static IEqualityComparer<T> Of<T>() => Kept<T>.One;

        private static class Kept<T>
        {
            public static readonly IEqualityComparer<T> One = (IEqualityComparer<T>)Make(typeof(T));
        }

        private static object Make(Type type)
        {
            if (type == typeof(double))
                return new By<double, long>(v => double.IsNaN(v) ? -1 : BitConverter.DoubleToInt64Bits(v));
            if (type == typeof(float))
                return new By<float, int>(v => float.IsNaN(v) ? -1 : BitConverter.SingleToInt32Bits(v));
            if (type == typeof(Uri))
                return new By<Uri, string>(v => v.OriginalString);
            if (Nullable.GetUnderlyingType(type) is Type inner && (inner == typeof(double) || inner == typeof(float)))
                return Made(typeof(Nullables<>), inner);
            if (type.IsArray && type.GetArrayRank() == 1)
                return Made(typeof(Lists<,>), type, type.GetElementType());
            if (!type.IsGenericType)
                return Default(type);
            var kind = type.GetGenericTypeDefinition();
            var of = type.GetGenericArguments();
            if (kind == typeof(IReadOnlyList<>))
                return Made(typeof(Lists<,>), type, of[0]);
            if (kind == typeof(IReadOnlyCollection<>))
                return Made(typeof(Sets<>), of[0]);
            return kind == typeof(IReadOnlyDictionary<,>) ? Made(typeof(Maps<,>), of) : Default(type);
        }

        private static object Default(Type type) =>
            typeof(EqualityComparer<>).MakeGenericType(type).GetProperty("Default").GetValue(null);

        private static object Made(Type comparer, params Type[] of) => comparer.MakeGenericType(of).GetConstructors().Single().Invoke(null);

        private sealed class By<T, TKey> : IEqualityComparer<T>
        {
            private readonly Func<T, TKey> key;

            public By(Func<T, TKey> key)
            {
                this.key = key;
            }

            public bool Equals(T one, T other) =>
                one == null || other == null ? one == null && other == null : EqualityComparer<TKey>.Default.Equals(key(one), key(other));

            public int GetHashCode(T value) => EqualityComparer<TKey>.Default.GetHashCode(key(value));
        }

        private sealed class Nullables<T> : IEqualityComparer<T?>
            where T : struct
        {
            public bool Equals(T? one, T? other) =>
                one.HasValue && other.HasValue ? Of<T>().Equals(one.Value, other.Value) : one.HasValue == other.HasValue;

            public int GetHashCode(T? value) => value.HasValue ? Of<T>().GetHashCode(value.Value) : 0;
        }

        private abstract class Contents<T> : IEqualityComparer<T>
        {
            public bool Equals(T one, T other)
            {
                if (one == null || other == null || ReferenceEquals(one, other))
                    return ReferenceEquals(one, other);
                return Match(one, other);
            }

            public abstract int GetHashCode(T value);

            protected abstract bool Match(T one, T other);
        }

        private sealed class Lists<T, TElement> : Contents<T>
            where T : IEnumerable<TElement>
        {
            protected override bool Match(T one, T other) => one.SequenceEqual(other, Of<TElement>());

            public override int GetHashCode(T value) => value.Aggregate(1, (hash, e) => 31 * hash + Values.Hash(e));
        }

        private sealed class Sets<TElement> : Contents<IReadOnlyCollection<TElement>>
        {
            protected override bool Match(IReadOnlyCollection<TElement> one, IReadOnlyCollection<TElement> other)
            {
                var others = other.ToLookup(e => e, Of<TElement>());
                return one.Count == other.Count && one.ToLookup(e => e, Of<TElement>()).All(g => g.Count() == others[g.Key].Count());
            }

            public override int GetHashCode(IReadOnlyCollection<TElement> value) => value.Aggregate(0, (hash, e) => hash + Values.Hash(e));
        }

        private sealed class Maps<TKey, TValue> : Contents<IReadOnlyDictionary<TKey, TValue>>
        {
            protected override bool Match(IReadOnlyDictionary<TKey, TValue> one, IReadOnlyDictionary<TKey, TValue> other) =>
                one.Count == other.Count && one.All(e => other.TryGetValue(e.Key, out var found) && Values.Same(e.Value, found));

            public override int GetHashCode(IReadOnlyDictionary<TKey, TValue> value) =>
                value.Aggregate(0, (hash, e) => hash + (Values.Hash(e.Key) ^ Values.Hash(e.Value)));
        }
    }
}
