using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Graft.Guest
{
    /// <summary>How a method publishes, in either direction.</summary>
    internal sealed class StreamOutcome<T> : Outcome
    {
        private readonly OpenGuest guest;
        private readonly BoundMethod method;

        public StreamOutcome(OpenGuest guest, BoundMethod method)
        {
            this.guest = guest;
            this.method = method;
        }

        public override object Settle(object returned) =>
            returned == null
                ? throw new Crossing("method returned null instead of a Flow.Publisher")
                : new Published<T>(guest, method, (IAsyncEnumerable<T>)returned);

        public override object Return(Func<object> call) => new HostStream<T>(guest, (StreamOfHost)call());
    }

    /// <summary>The number of a stream of the host's, and the method that gave it.</summary>
    internal sealed class StreamOfHost
    {
        public StreamOfHost(HostObject held, BoundContract contract, BoundMethod method)
        {
            Held = held;
            Contract = contract;
            Method = method;
        }

        public HostObject Held { get; }

        public BoundContract Contract { get; }

        public BoundMethod Method { get; }
    }

    /// <summary>A stream of the host's, which can be read once.</summary>
    internal sealed class HostStream<T> : IAsyncEnumerable<T>
    {
        private readonly OpenGuest guest;
        private readonly StreamOfHost stream;
        private int read;

        public HostStream(OpenGuest guest, StreamOfHost stream)
        {
            this.guest = guest;
            this.stream = stream;
        }

        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancelled = default(CancellationToken))
        {
            if (Interlocked.Exchange(ref read, 1) != 0)
                throw new InvalidOperationException("the stream was read already; call the method again for another one");
            return new Elements(guest, stream, cancelled);
        }

        private sealed class Elements : IAsyncEnumerator<T>
        {
            private const int Batch = 64;

            private readonly Queue<T> ready = new Queue<T>();
            private readonly OpenGuest guest;
            private readonly StreamOfHost stream;
            private readonly CancellationToken cancelled;
            private readonly CancellationTokenRegistration registration;
            private bool ended;

            public Elements(OpenGuest guest, StreamOfHost stream, CancellationToken cancelled)
            {
                this.guest = guest;
                this.stream = stream;
                this.cancelled = cancelled;
                registration = cancelled.Register(stream.Held.Release);
            }

            public T Current { get; private set; }

            /// <summary>Waits on the thread that calls, as calls of the host do: so they are part of the call that they are made in.</summary>
            public ValueTask<bool> MoveNextAsync()
            {
                try
                {
                    cancelled.ThrowIfCancellationRequested();
                    if (ready.Count == 0 && !ended)
                        Pull();
                    if (ready.Count == 0)
                        return new ValueTask<bool>(false);
                    Current = ready.Dequeue();
                    return new ValueTask<bool>(true);
                }
                catch (Exception e)
                {
                    stream.Held.Release();
                    return new ValueTask<bool>(Task.FromException<bool>(cancelled.IsCancellationRequested ? new OperationCanceledException(cancelled) : e));
                }
            }

            private void Pull()
            {
                ended = true; // unless all goes well
                ended = HostCalls.Pull(guest, stream, Batch, element => ready.Enqueue((T)element));
                if (ended)
                    stream.Held.Release();
            }

            public ValueTask DisposeAsync()
            {
                ended = true;
                ready.Clear();
                registration.Dispose();
                stream.Held.Release();
                return default(ValueTask);
            }
        }
    }
}
