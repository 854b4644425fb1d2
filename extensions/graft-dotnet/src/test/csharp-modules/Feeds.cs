using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Weather;

namespace Feeds
{
    /// <summary>Publishes; by hand, as the compiler of the tests knows no async iterators.</summary>
    public sealed class Feed : IFeed
    {
        private ConcurrentQueue<string> heard = new ConcurrentQueue<string>();

        public IAsyncEnumerable<int?> Numbers(string how)
        {
            if (how.Length == 0)
                throw new UnknownPlaceException("no feed", "nowhere");
            if (how == "left")
                return new Told(Left());
            return how == "none" ? null : new Counting(how, heard);
        }

        public IAsyncEnumerable<IStation> Stations() => new Opening(heard);

        public IFeed Open() => new Feed { heard = heard };

        public int Sum(IFeed other, string how, int count)
        {
            return Add(other.Numbers(how), count).GetAwaiter().GetResult();
        }

        public string Heard() => string.Join(",", heard);

        /// <summary>How many publishers are not collected yet.</summary>
        private static int Left()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Counting.Alive;
        }

        private static async Task<int> Add(IAsyncEnumerable<int?> numbers, int count)
        {
            var sum = 0;
            var one = numbers.GetAsyncEnumerator();
            try
            {
                for (var i = 0; i < count && await one.MoveNextAsync(); i++)
                    sum += one.Current.Value;
            }
            finally
            {
                await one.DisposeAsync();
            }
            return sum;
        }

        private abstract class Sequence<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>
        {
            protected CancellationToken Token;

            public T Current { get; protected set; }

            public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellation)
            {
                Token = cancellation;
                return this;
            }

            public ValueTask<bool> MoveNextAsync() => new ValueTask<bool>(Next());

            public virtual ValueTask DisposeAsync() => default(ValueTask);

            protected abstract Task<bool> Next();
        }

        private sealed class Counting : Sequence<int?>
        {
            private static int alive;

            private readonly string how;
            private readonly ConcurrentQueue<string> heard;
            private bool started;

            public Counting(string how, ConcurrentQueue<string> heard)
            {
                var quiet = how.StartsWith("quiet ", StringComparison.Ordinal);
                this.how = quiet ? how.Substring("quiet ".Length) : how;
                this.heard = quiet ? null : heard;
                Current = this.how == "list" || this.how == "endless" ? -1 : 0;
                Interlocked.Increment(ref alive);
            }

            ~Counting()
            {
                Interlocked.Decrement(ref alive);
            }

            public static int Alive => Volatile.Read(ref alive);

            public override ValueTask DisposeAsync()
            {
                if (started)
                    heard?.Enqueue("closed");
                return base.DisposeAsync();
            }

            protected override async Task<bool> Next()
            {
                if (how == "waiting")
                {
                    started = true;
                    heard?.Enqueue("waiting");
                    await Task.Delay(Timeout.Infinite, Token);
                }
                if (Current == 3 && how == "three" || Current == 199 && how == "list")
                    return false;
                if (Current == 1 && how == "declared")
                    throw new UnknownPlaceException("gone", "Oslo");
                if (Current == 1 && how == "undeclared")
                    throw new KeyNotFoundException("gone");
                await Task.Yield();
                Current++;
                if (how == "endless")
                {
                    started = true;
                    heard?.Enqueue(Current.ToString());
                }
                return true;
            }
        }

        /// <summary>One number.</summary>
        private sealed class Told : Sequence<int?>
        {
            private readonly int number;

            public Told(int number)
            {
                this.number = number;
            }

            protected override Task<bool> Next()
            {
                var first = Current == null;
                Current = number;
                return Task.FromResult(first);
            }
        }

        private sealed class Opening : Sequence<IStation>
        {
            private readonly ConcurrentQueue<string> heard;
            private int opened;

            public Opening(ConcurrentQueue<string> heard)
            {
                this.heard = heard;
            }

            protected override async Task<bool> Next()
            {
                await Task.Yield();
                if (opened == 3)
                    return false;
                Current = new Station(opened++, heard);
                return true;
            }
        }

        private sealed class Station : IStation
        {
            private readonly int number;
            private readonly ConcurrentQueue<string> heard;

            public Station(int number, ConcurrentQueue<string> heard)
            {
                this.number = number;
                this.heard = heard;
            }

            public int Count() => number;

            public void Close() => heard.Enqueue("station " + number);
        }
    }
}
