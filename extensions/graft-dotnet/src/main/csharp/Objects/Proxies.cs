using System;
using System.Collections.Generic;

namespace Graft.Guest
{
    /// <summary>
    /// What stands for objects of the host: one and the same for the same object, as long as something can reach it. When none is left
    /// for a mention, the host is told. Any number of threads may use it.
    /// </summary>
    internal sealed class Proxies
    {
        private readonly Dictionary<(long, int), WeakReference<Proxy>> alive = new Dictionary<(long, int), WeakReference<Proxy>>();
        private readonly Dictionary<long, int> counts = new Dictionary<long, int>();
        private readonly OpenGuest guest;

        public Proxies(OpenGuest guest)
        {
            this.guest = guest;
        }

        /// <summary>What stands for the object that a message mentions; a mention that adds nothing is given back at once.</summary>
        public Proxy Get(long number, BoundContract contract)
        {
            Proxy proxy;
            bool surplus;
            lock (counts)
            {
                var key = Key(number, contract.Index);
                if (!alive.TryGetValue(key, out var reference) || !reference.TryGetTarget(out proxy))
                {
                    Count(number, 1);
                    proxy = contract.Proxy(guest, new HostObject(number, released => Left(released, key)));
                    alive[key] = new WeakReference<Proxy>(proxy);
                }
                surplus = proxy.Target.Number != number && !counts.ContainsKey(number);
            }
            if (surplus)
                guest.ReleaseAtHost(number);
            return proxy;
        }

        /// <summary>Keeps a mention, whatever becomes of what stands for it here: the host has not read yet what mentions it.</summary>
        public void Hold(long number)
        {
            lock (counts)
                Count(number, 1);
        }

        /// <summary>Ends a hold.</summary>
        public void Drop(long number)
        {
            lock (counts)
                if (Count(number, -1))
                    return;
            guest.ReleaseAtHost(number);
        }

        private static (long, int) Key(long number, int contract) => (Kept.Which(number) > 0 ? Kept.Which(number) : ~number, contract);

        private void Left(long number, (long, int) key)
        {
            lock (counts)
                if (alive.TryGetValue(key, out var reference) && !reference.TryGetTarget(out _))
                    alive.Remove(key);
            Drop(number);
        }

        /// <summary>Whether something still counts on it.</summary>
        private bool Count(long number, int more)
        {
            counts.TryGetValue(number, out var count);
            count += more;
            if (count > 0)
                counts[number] = count;
            else
                counts.Remove(number);
            return count > 0;
        }
    }
}
