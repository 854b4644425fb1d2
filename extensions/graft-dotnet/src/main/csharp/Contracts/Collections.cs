using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Graft.Guest
{
    /// <summary>A list that arrived: it cannot be changed, and is equal to one of the same content.</summary>
    internal sealed class ArrivedList<T> : ReadOnlyCollection<T>
    {
        public ArrivedList(IList<T> content) : base(content)
        {
        }

        public override bool Equals(object other) => other is IReadOnlyList<T> list && Values.Same<IReadOnlyList<T>>(this, list);

        public override int GetHashCode() => Values.Hash<IReadOnlyList<T>>(this);

        public override string ToString() => Values.Text(this);
    }

    /// <summary>A set that arrived, in the sender's order.</summary>
    internal sealed class ArrivedSet<T> : ICollection<T>, IReadOnlyCollection<T>
    {
        private readonly List<T> order;
        private readonly HashSet<T> members;

        public ArrivedSet(List<T> content)
        {
            order = content;
            members = new HashSet<T>(content, Alike.Of<T>());
            if (members.Count < order.Count)
                throw new Crossing("has a member more than once, and the contract says a set");
        }

        public int Count => order.Count;

        bool ICollection<T>.IsReadOnly => true;

        public bool Contains(T item) => members.Contains(item);

        public IEnumerator<T> GetEnumerator() => order.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => order.GetEnumerator();

        public void CopyTo(T[] array, int index) => order.CopyTo(array, index);

        void ICollection<T>.Add(T item) => throw Fixed();

        void ICollection<T>.Clear() => throw Fixed();

        bool ICollection<T>.Remove(T item) => throw Fixed();

        private static Exception Fixed() => new NotSupportedException("what arrived cannot be changed; make a HashSet of it");

        public override bool Equals(object other) => other is IReadOnlyCollection<T> set && Values.Same<IReadOnlyCollection<T>>(this, set);

        public override int GetHashCode() => Values.Hash<IReadOnlyCollection<T>>(this);

        public override string ToString() => Values.Text(this);
    }

    /// <summary>A map that arrived, in the sender's order.</summary>
    internal sealed class ArrivedMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    {
        private readonly List<KeyValuePair<TKey, TValue>> order = new List<KeyValuePair<TKey, TValue>>();
        private readonly Dictionary<TKey, TValue> entries = new Dictionary<TKey, TValue>(Alike.Of<TKey>());

        public int Count => order.Count;

        public IEnumerable<TKey> Keys => order.ConvertAll(e => e.Key);

        public IEnumerable<TValue> Values => order.ConvertAll(e => e.Value);

        public TValue this[TKey key] => entries[key];

        /// <summary>While it is read; false if the key is there already.</summary>
        public bool Add(TKey key, TValue value)
        {
            if (!entries.TryAdd(key, value))
                return false;
            order.Add(new KeyValuePair<TKey, TValue>(key, value));
            return true;
        }

        public bool ContainsKey(TKey key) => entries.ContainsKey(key);

        public bool TryGetValue(TKey key, out TValue value) => entries.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => order.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => order.GetEnumerator();

        public override bool Equals(object other) =>
            other is IReadOnlyDictionary<TKey, TValue> map && Guest.Values.Same<IReadOnlyDictionary<TKey, TValue>>(this, map);

        public override int GetHashCode() => Guest.Values.Hash<IReadOnlyDictionary<TKey, TValue>>(this);

        public override string ToString() => Guest.Values.Text(this);
    }
}
