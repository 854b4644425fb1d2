using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Shapes;

namespace Sample
{
    public sealed class Ticking : ITicks
    {
        /// <summary>Of "3" three elements, of "3!" three and a failure, of "wait" one and none for ever, and of "deaf" the same, where the cancellation fails.</summary>
        public IAsyncEnumerable<TicksTick> Ticks(string sku) => new Numbered<TicksTick>(sku, i => new TicksTick(sku + i, Graft.Instant.Now));

        public IAsyncEnumerable<long?> Numbers() => new Anew<long?>(() => new Numbered<long?>("200", i => i % 2 == 0 ? i : (long?)null));

        public IAsyncEnumerable<IReadOnlyList<string>> Lines() => new Numbered<IReadOnlyList<string>>("2", i => i == 1 ? null : new[] { "a" });

        public IAsyncEnumerable<TicksTick> Perhaps() => null;

        public IAsyncEnumerable<ITicks> Others() => new Numbered<ITicks>("2", i => this);

        public void TicksElement()
        {
        }

        public IAsyncEnumerable<TicksTicksElement> Named(TicksTicksElement element) =>
            element == null ? throw new ArgumentNullException(nameof(element)) : new Numbered<TicksTicksElement>("1", i => element);
    }

    /// <summary>Can be enumerated again.</summary>
    internal sealed class Anew<T> : IAsyncEnumerable<T>
    {
        private readonly Func<IAsyncEnumerable<T>> make;

        public Anew(Func<IAsyncEnumerable<T>> make)
        {
            this.make = make;
        }

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellation = default(CancellationToken)) =>
            make().GetAsyncEnumerator(cancellation);
    }

    internal sealed class Numbered<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>
    {
        private readonly string how;
        private readonly Func<int, T> make;
        private CancellationToken cancelled;
        private int count;

        public Numbered(string how, Func<int, T> make)
        {
            this.how = how;
            this.make = make;
        }

        private bool IsEndless => how == "wait" || how == "deaf";

        public T Current { get; private set; }

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellation = default(CancellationToken))
        {
            cancelled = cancellation;
            if (how == "deaf")
                cancellation.Register(() => throw new InvalidOperationException("not now"));
            return this;
        }

        public ValueTask<bool> MoveNextAsync() => new ValueTask<bool>(Moved());

        private async Task<bool> Moved()
        {
            if (IsEndless && count == 1)
                await Task.Delay(-1, cancelled);
            if (count % 3 == 2)
                await Task.Delay(1);
            if (!IsEndless && count == int.Parse(how.TrimEnd('!')))
                return how.EndsWith("!") ? throw new InvalidOperationException("no more") : false;
            Current = make(count++);
            return true;
        }

        public ValueTask DisposeAsync()
        {
            AppDomain.CurrentDomain.SetData("ended " + how, true);
            return default(ValueTask);
        }
    }
}
