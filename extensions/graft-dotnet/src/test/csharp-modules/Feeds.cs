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
        private readonly ConcurrentQueue<string> heard = new ConcurrentQueue<string>();

        public IAsyncEnumerable<int?> Numbers(string how)
        {
            if (how.Length == 0)
                throw new UnknownPlaceException("no feed", "nowhere");
            return new Sequence(how, heard);
        }

        public int Sum(IFeed other, string how, int count)
        {
            return Add(other.Numbers(how), count).GetAwaiter().GetResult();
        }

        public string Heard() => string.Join(",", heard);

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

        private sealed class Sequence : IAsyncEnumerable<int?>, IAsyncEnumerator<int?>
        {
            private readonly string how;
            private readonly ConcurrentQueue<string> heard;
            private CancellationToken token;

            public Sequence(string how, ConcurrentQueue<string> heard)
            {
                this.how = how;
                this.heard = heard;
            }

            public int? Current { get; private set; }

            public IAsyncEnumerator<int?> GetAsyncEnumerator(CancellationToken cancellation)
            {
                token = cancellation;
                return this;
            }

            public ValueTask<bool> MoveNextAsync() => new ValueTask<bool>(Next());

            public ValueTask DisposeAsync()
            {
                heard.Enqueue("closed");
                return default(ValueTask);
            }

            private async Task<bool> Next()
            {
                if (Current == 3 && how == "three")
                    return false;
                if (Current == 1 && how == "declared")
                    throw new UnknownPlaceException("gone", "Oslo");
                if (Current == 1 && how == "waiting")
                {
                    heard.Enqueue("waiting");
                    await Task.Delay(Timeout.Infinite, token);
                }
                await Task.Yield();
                Current = (Current ?? 0) + 1;
                heard.Enqueue(Current.ToString());
                return true;
            }
        }
    }
}
