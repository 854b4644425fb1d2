using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>
    /// Objects of ours that the host knows. Each mention has a number of its own, so that none is given up with another; its upper half
    /// says which object it is. Any number of threads may use it.
    /// </summary>
    internal sealed class Kept
    {
        private const int Half = 32;

        private readonly Dictionary<long, KeptObject> objects = new Dictionary<long, KeptObject>();
        private readonly Dictionary<object, Identity> known = new Dictionary<object, Identity>(ByReference.One);
        private readonly HashSet<int> taken = new HashSet<int>(); // the numbers of those
        private uint mentions;

        /// <summary>The number of the object before the next one.</summary>
        internal int Last { private get; set; }

        /// <summary>Which object a mention is of: the upper half of its number; 0 if it does not say it.</summary>
        public static long Which(long number) => number >> Half;

        /// <summary>How many mentions are kept.</summary>
        public int Count
        {
            get
            {
                lock (objects)
                    return objects.Count;
            }
        }

        public long Keep(object value, BoundContract contract)
        {
            lock (objects)
            {
                if (!known.TryGetValue(value, out var identity))
                    known[value] = identity = new Identity(Next());
                identity.Mentions++;
                var number = (long)identity.Number << Half | ++mentions;
                objects[number] = new KeptObject(value, contract);
                return number;
            }
        }

        /// <summary>Begins anew where there are no more, as the host takes a negative number for something else, and passes over those that are taken.</summary>
        private int Next()
        {
            do
                Last = Last == int.MaxValue ? 1 : Last + 1;
            while (!taken.Add(Last));
            return Last;
        }

        /// <summary>The object of a mention; null if it is not kept any more.</summary>
        public KeptObject Find(long number)
        {
            lock (objects)
                return objects.TryGetValue(number, out var found) ? found : null;
        }

        public KeptObject Get(long number) => Find(number) ?? throw Released(number);

        public static Crossing Released(long number) => new Crossing("refers to the object " + number + ", which the host has released");

        /// <summary>The object that is not kept any more by that number; null if it was not.</summary>
        public KeptObject Release(long number)
        {
            lock (objects)
            {
                if (!objects.TryGetValue(number, out var found))
                    return null;
                objects.Remove(number);
                var identity = known[found.Value];
                if (--identity.Mentions == 0)
                {
                    known.Remove(found.Value);
                    taken.Remove(identity.Number);
                }
                return found;
            }
        }

        public KeptObject[] Clear()
        {
            lock (objects)
            {
                var all = objects.Values.ToArray();
                objects.Clear();
                known.Clear();
                taken.Clear();
                return all;
            }
        }

        /// <summary>Which object it is, and how many mentions of it are kept.</summary>
        private sealed class Identity
        {
            public Identity(int number)
            {
                Number = number;
            }

            public int Number { get; }

            public int Mentions { get; set; }
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
