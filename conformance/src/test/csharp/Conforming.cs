using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Graft;

namespace Conformance
{
    internal sealed class Trolley : ITrolley
    {
        private readonly Market market;
        private int quantity;

        public Trolley(Market market)
        {
            this.market = market;
        }

        public void Add(string sku, int quantity) => Interlocked.Add(ref this.quantity, quantity);

        public int Count() => quantity;

        public async Task<int?> CountLater()
        {
            await Task.Yield();
            return quantity;
        }

        public void Refuse(string why) => throw new RejectedException(why);

        public void Close() => market.Closed(this);
    }

    internal sealed class Diver : IDiver
    {
        public int Dive(IDiver other, int levels) => levels == 0 ? 0 : 1 + other.Dive(this, levels - 1);
    }

    /// <summary>Keeps what it opened until that is closed.</summary>
    public sealed class Market : IMarket
    {
        private readonly HashSet<ITrolley> open = new HashSet<ITrolley>();
        private readonly ITrolley sameEachTime;
        private int closings;

        public Market()
        {
            sameEachTime = Open();
        }

        public ITrolley Open()
        {
            var trolley = new Trolley(this);
            lock (open)
                open.Add(trolley);
            return trolley;
        }

        public ITrolley Shared() => sameEachTime;

        public ITrolley None() => null;

        public async Task<ITrolley> OpenLater()
        {
            await Task.Yield();
            return Open();
        }

        public IReadOnlyList<ITrolley> OpenSome(int count) => Enumerable.Range(0, count).Select(i => Open()).ToList();

        public MarketTicket Ticket() =>
            new MarketTicket("t", Open(), Open(), new Dictionary<string, ITrolley> { ["a"] = Open() }, new List<IBell>());

        public bool IsMine(ITrolley trolley)
        {
            lock (open)
                return open.Contains(trolley);
        }

        public bool AreMine(MarketTicket ticket) =>
            IsMine(ticket.Trolley) && IsMine(ticket.Spare) && ticket.ByName.Values.All(IsMine);

        public ITrolley Back(ITrolley trolley) => trolley;

        public IBell BackBell(IBell bell) => bell;

        public bool Same(IBell one, IBell other) => ReferenceEquals(one, other);

        public int Ring(IBell bell, int times)
        {
            var rung = 0;
            for (var i = 0; i < times; i++)
                rung = bell.Ring(1);
            return rung;
        }

        public Task<int?> RingLater(IBell bell, int times) => Task.Run(() => (int?)Ring(bell, times));

        public int RingAtOnce(IBell bell)
        {
            var other = Task.Run(() => bell.Ring(1));
            return Math.Max(bell.Ring(1), other.GetAwaiter().GetResult());
        }

        public int Dive(IDiver caller, int levels) => new Diver().Dive(caller, levels);

        public int OpenNow()
        {
            lock (open)
                return open.Count;
        }

        public int Closings() => closings;

        internal void Closed(ITrolley trolley)
        {
            lock (open)
                open.Remove(trolley);
            Interlocked.Increment(ref closings);
        }
    }

    public sealed class Drawer : IDrawer
    {
        private readonly Drawers drawers = new Drawers("");

        public int Take() => drawers.Take();

        public IDrawer Broken(string why) => drawers.Broken(why);

        public void Close() => drawers.Close();
    }

    /// <summary>Those of the drawer, and how many of them were closed.</summary>
    internal sealed class Drawers : IDrawer
    {
        private static int closed;

        private readonly string why;
        private int taken;

        public Drawers(string why)
        {
            this.why = why;
        }

        public static int ClosedSoFar => closed;

        public int Take() => Interlocked.Increment(ref taken);

        public IDrawer Broken(string why) => new Drawers(why);

        public void Close()
        {
            Interlocked.Increment(ref closed);
            if (why.Length > 0)
                throw new IOException(why);
        }
    }

    /// <summary>Counts its subscriptions and elements.</summary>
    internal sealed class Numbers
    {
        private readonly long count;
        private int subscribed;
        private long published;
        private int cancelled;

        public Numbers(long count)
        {
            this.count = count;
        }

        public TapeTold Told => new TapeTold(subscribed, Interlocked.Read(ref published), cancelled);

        public IEnumerable<long?> Elements()
        {
            Interlocked.Increment(ref subscribed);
            var ended = false;
            try
            {
                for (var i = 0L; i < count; i++)
                {
                    Interlocked.Increment(ref published);
                    yield return i;
                }
                ended = true;
            }
            finally
            {
                if (!ended)
                    Interlocked.Increment(ref cancelled);
            }
        }
    }

    /// <summary>Publishes what can be enumerated, anew to each who subscribes; mcs knows no async iterators.</summary>
    internal sealed class Published<T> : IAsyncEnumerable<T>
    {
        private readonly IEnumerable<T> elements;

        public Published(IEnumerable<T> elements)
        {
            this.elements = elements;
        }

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellation) => new Subscription(elements.GetEnumerator());

        private sealed class Subscription : IAsyncEnumerator<T>
        {
            private readonly IEnumerator<T> elements;

            public Subscription(IEnumerator<T> elements)
            {
                this.elements = elements;
            }

            public T Current => elements.Current;

            public ValueTask<bool> MoveNextAsync() => new ValueTask<bool>(elements.MoveNext());

            public ValueTask DisposeAsync()
            {
                elements.Dispose();
                return default(ValueTask);
            }
        }
    }

    public sealed class Tape : ITape
    {
        private readonly Market market = new Market();
        private volatile Numbers last;

        public IAsyncEnumerable<long?> Numbers(long count)
        {
            var numbers = new Numbers(count);
            last = numbers;
            return new Published<long?>(numbers.Elements());
        }

        public IAsyncEnumerable<Item> ItemsAndFailure(int count, string why) => new Published<Item>(Items(count, why));

        public IAsyncEnumerable<IReadOnlyList<string>> Lists(IReadOnlyList<IReadOnlyList<string>> elements) =>
            new Published<IReadOnlyList<string>>(elements);

        public IAsyncEnumerable<ITrolley> Trolleys(int count) =>
            new Published<ITrolley>(Enumerable.Range(0, count).Select(i => market.Open()));

        public bool IsMine(ITrolley trolley) => market.IsMine(trolley);

        public IAsyncEnumerable<string> Tenant() => new Published<string>(new[] { "t1" });

        public IAsyncEnumerable<long?> None() => null;

        public IAsyncEnumerable<long?> Failing() => new Published<long?>(Nothing());

        public IAsyncEnumerable<long?> Refuse(string why) => throw new RejectedException(why);

        public IAsyncEnumerable<string> Unsendable() => new Published<string>(new[] { "good", ((char)0xd800).ToString(), "never" });

        public TapeTold Told() => last.Told;

        private static IEnumerable<Item> Items(int count, string why)
        {
            for (var i = 0; i < count; i++)
                yield return new Item("item " + i, 1, new List<Item>());
            throw new HostException("java.lang.IllegalStateException", why);
        }

        private static IEnumerable<long?> Nothing()
        {
            foreach (var none in new long?[0])
                yield return none;
            throw new HostException("java.lang.IllegalStateException", "nothing to publish");
        }
    }

    /// <summary>Of no class that Java knows.</summary>
    internal sealed class Unmakeable : Exception
    {
        public Unmakeable(string message) : base(message)
        {
        }
    }

    public sealed class Probe : IProbe
    {
        private readonly IWitness witness;
        private readonly Dictionary<string, int> seen = new Dictionary<string, int> { ["stored"] = 0, ["hanging"] = 0, ["interrupted"] = 0 };

        public Probe(IWitness witness)
        {
            this.witness = witness;
        }

        public Item Store(Item item)
        {
            Count("stored");
            return item;
        }

        public string Name() => "store";

        public Everything Echo(Everything value) => value;

        public byte[] Bytes(byte[] value) => value;

        public int[] Ints(int[] value) => value;

        public double[] Doubles(double[] value) => value;

        public bool[] Booleans(bool[] value) => value;

        public char[] Chars(char[] value) => value;

        public IReadOnlyList<Item> Items(IReadOnlyList<Item> items) => items;

        public IReadOnlyList<int> Numbers(IReadOnlyList<int> numbers) => numbers;

        public string Text(string value)
        {
            if (value == "give a surrogate")
                return ((char)0xd800).ToString();
            if (value == "drawers closed")
                return Drawers.ClosedSoFar.ToString();
            lock (seen)
                return value != null && seen.TryGetValue(value, out var count) ? count.ToString() : value;
        }

        public int Add(int a, int b) => a + b;

        public string Add(string a, string b) => a + b;

        public string Greet(string name) => "hello " + name;

        public void Fail(string how)
        {
            switch (how)
            {
                case "declared":
                    throw new OutOfStockException("only 3 of apple are left", "apple", 3);
                case "unchecked":
                    throw new RejectedException("no", new HostException("java.lang.IllegalStateException", "why"));
                case "java.base":
                    throw new HostException("java.lang.IllegalArgumentException", "bad argument");
                case "null message":
                    throw new HostException("java.lang.IllegalStateException", null);
                case "error":
                    throw new HostException("java.lang.StackOverflowError", "pretended");
                case "unmakeable":
                    throw new Unmakeable("only here");
                case "suppressed":
                    throw new AggregateException(
                        new HostException("java.lang.IllegalStateException", "outer"),
                        new HostException("java.lang.IllegalArgumentException", "inner"));
                case "deep":
                    Exception failure = null;
                    for (var i = 0; i < 500; i++)
                        failure = new InvalidOperationException(i.ToString(), failure);
                    throw failure;
                default:
                    throw new ArgumentException(how);
            }
        }

        public string Sleep(long millis)
        {
            try
            {
                Thread.Sleep((int)millis);
            }
            catch (ThreadInterruptedException)
            {
                Count("interrupted");
                throw;
            }
            return "slept " + millis;
        }

        public void Hang()
        {
            Count("hanging");
            Sleep(3_600_000);
        }

        public IReadOnlyDictionary<string, string> Context() => new Dictionary<string, string>();

        public IReadOnlyDictionary<string, string> ContextOfNested() => witness.Context();

        private void Count(string what)
        {
            lock (seen)
                seen[what]++;
        }
    }

    public sealed class Later : ILater
    {
        public async Task<Item> Echo(Item item)
        {
            await Task.Yield();
            return item;
        }

        public async Task<IReadOnlyList<int>> Squares(int count)
        {
            await Task.Yield();
            return Enumerable.Range(0, count).Select(i => i * i).ToList();
        }

        public Task Nothing() => Task.CompletedTask;

        public async Task<string> Refuse(string why)
        {
            await Task.Yield();
            throw new RejectedException(why, new HostException("java.lang.IllegalStateException", "below"));
        }

        public Task<string> Stumble(string why) => throw new HostException("java.lang.IllegalArgumentException", why);

        public Task<string> Promise(string name) => Task.FromResult(name);

        public Task<string> None() => null;

        public Task<IReadOnlyDictionary<string, string>> Context() =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

        public int Add(int a, int b) => a + b;

        public Task<string> Greet(string name) => Task.FromResult("hello " + name);
    }
}
