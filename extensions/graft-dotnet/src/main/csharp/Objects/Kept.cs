using System.Collections.Concurrent;
using System.Threading;

namespace Graft.Guest
{
    /// <summary>Objects of ours that the host knows. Each mention has a number of its own, so that none is given up with another.</summary>
    internal sealed class Kept
    {
        private readonly ConcurrentDictionary<long, KeptObject> objects = new ConcurrentDictionary<long, KeptObject>();
        private long last;

        public long Keep(object value, BoundContract contract)
        {
            var number = Interlocked.Increment(ref last);
            objects[number] = new KeptObject(value, contract);
            return number;
        }

        public KeptObject Get(long number) =>
            objects.TryGetValue(number, out var found)
                ? found
                : throw new Crossing("refers to the object " + number + ", which the host has released");

        /// <summary>The object that is not kept any more; null if it was not.</summary>
        public KeptObject Release(long number) => objects.TryRemove(number, out var found) ? found : null;

        public KeptObject[] Clear()
        {
            var all = new System.Collections.Generic.List<KeptObject>(objects.Values).ToArray();
            objects.Clear();
            return all;
        }
    }

    internal sealed class KeptObject
    {
        public KeptObject(object value, BoundContract contract)
        {
            Value = value;
            Contract = contract;
        }

        public object Value { get; }

        public BoundContract Contract { get; }
    }
}
