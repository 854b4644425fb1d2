using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Graft.Guest
{
    /// <summary>The objects beside one message. For one thread.</summary>
    internal sealed class Links
    {
        public const int Host = 0;
        public const int Guest = 1;
        public const int Deepest = 1000;
        private const long Ended = 0;
        private const int Most = 0xFFFF;
        private const int EntrySize = 13;

        private static readonly List<Entry> None = new List<Entry>(0);

        private readonly OpenGuest guest;
        private List<Entry> entries = None; // most messages have none
        private Dictionary<(object, int), int> places;

        public Links(OpenGuest guest)
        {
            this.guest = guest;
        }

        /// <summary>How many messages are around the one at hand.</summary>
        public int Depth { get; set; }

        private sealed class Entry
        {
            public int Owner;
            public long Number;
            public BoundContract Contract;
            public object Value;
            public Proxy Read;
        }

        /// <summary>The place of an object in the table, from 1.</summary>
        public int Place(object value, BoundContract contract)
        {
            places = places ?? new Dictionary<(object, int), int>(new ByIdentity());
            if (places.TryGetValue((value, contract.Index), out var known))
                return known;
            if (entries.Count == Most)
                throw new Crossing("is one reference too many: a message has " + Most + " at most");
            var home = value is Proxy proxy && proxy.Target.Guest == guest ? proxy : null;
            Own();
            entries.Add(new Entry { Owner = home == null ? Guest : Host, Number = home?.Target.Number ?? 0, Contract = contract, Value = value });
            places[(value, contract.Index)] = entries.Count;
            return entries.Count;
        }

        /// <summary>The object at a place.</summary>
        public object Object(ulong place, BoundContract contract)
        {
            if (place < 1 || place > (ulong)entries.Count)
                throw new Crossing("refers to the object " + place + ", and there are " + entries.Count + " beside the message");
            var entry = entries[(int)place - 1];
            if (entry.Owner != Host)
                return guest.Kept.Get(entry.Number).Value;
            if (entry.Number == Ended)
                throw new Crossing("is a reference to an object that was closed, or whose lease is over, at its home; ask its graft for a new one");
            if (entry.Read?.Target.Contract != contract)
                entry.Read = guest.Proxies.Get(entry.Number, contract);
            return entry.Read;
        }

        private void Own()
        {
            if (entries == None)
                entries = new List<Entry>();
        }

        /// <summary>
        /// Writes a table and a message, and in front of them the status of a reply, or none for -1; the table when the message is written:
        /// nothing is kept for one that failed.
        /// </summary>
        public Output Around(int status, Action<Output> message)
        {
            var to = new Output();
            if (status >= 0)
                to.Byte(status);
            var front = to.Length;
            to.Big(0, 2);
            var begun = to.Length;
            message(to);
            if (entries.Count == 0)
                return to;
            var whole = new Output();
            whole.Bytes(to.Buffer, 0, front);
            Write(whole, status >= 0);
            whole.Bytes(to.Buffer, begun, to.Length - begun);
            return whole;
        }

        /// <summary>Writes the table, once the message is written. A reply holds what it mentions of the host's until the host has read it.</summary>
        public void Write(Output to, bool isReply)
        {
            to.Big(entries.Count, 2);
            foreach (var entry in entries)
            {
                if (isReply && entry.Owner == Host && entry.Number > 0)
                    guest.Proxies.Hold(entry.Number);
                to.Byte(entry.Owner);
                to.Big(entry.Owner == Guest ? guest.Kept.Keep(entry.Value, entry.Contract) : entry.Number, 8);
                to.Big(entry.Contract.Index, 4);
            }
        }

        /// <summary>Reads the table at the front of a payload; returns where the message behind it begins.</summary>
        public int Read(byte[] payload, int start, int end)
        {
            if (end - start < 2)
                throw new Crossing("has no table of objects in front");
            var count = (int)Wire.Big(payload, start, 2);
            var message = start + 2 + count * EntrySize;
            if (message > end)
                throw new Crossing("ends in the middle of its table of objects");
            if (count > 0)
                Own();
            for (var at = start + 2; at < message; at += EntrySize)
                entries.Add(new Entry { Owner = payload[at], Number = Wire.Big(payload, at + 1, 8) });
            return message;
        }

        /// <summary>Gives back what the message, or what could be read of it, did not refer to.</summary>
        public void Leave()
        {
            foreach (var entry in entries)
                if (entry.Owner == Host && entry.Read == null && entry.Number > 0)
                    guest.ReleaseAtHost(entry.Number);
        }

        private sealed class ByIdentity : IEqualityComparer<(object, int)>
        {
            public bool Equals((object, int) one, (object, int) other) => ReferenceEquals(one.Item1, other.Item1) && one.Item2 == other.Item2;

            public int GetHashCode((object, int) key) => RuntimeHelpers.GetHashCode(key.Item1) * 31 + key.Item2;
        }
    }
}
