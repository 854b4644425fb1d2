using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Graft.Guest
{
    /// <summary>A stream of ours that the host pulls, or what it subscribes to, which is one that nobody has pulled. Pulls come one after the other; it may be given up at any time.</summary>
    internal abstract class Published
    {
        /// <summary>The reply to a pull: waits until there is an element, or the end, and takes what there is by then.</summary>
        public abstract Output Pull(int count);

        /// <summary>One more of the same source, for a subscription; fails where the source runs once and did so.</summary>
        public abstract Published Again();

        /// <summary>Ends it, also while a pull waits.</summary>
        public abstract void Close();
    }

    internal sealed class Published<T> : Published
    {
        private readonly CancellationTokenSource cancelled = new CancellationTokenSource();
        private readonly OpenGuest guest;
        private readonly BoundMethod method;
        private readonly IAsyncEnumerable<T> source;
        private readonly object turn = new object();
        private IAsyncEnumerator<T> elements;
        private Task<bool> next;
        private Exception failure;
        private bool ended;
        private int subscribed;

        public Published(OpenGuest guest, BoundMethod method, IAsyncEnumerable<T> source)
        {
            this.guest = guest;
            this.method = method;
            this.source = source;
        }

        public override Published Again()
        {
            var next = new Published<T>(guest, method, source);
            if (Interlocked.Exchange(ref subscribed, 1) != 0)
                next.BeginAgain();
            return next;
        }

        /// <summary>What is its own enumerator runs once; but for what the compiler makes of an async iterator, which begins anew.</summary>
        private void BeginAgain()
        {
            var begun = source.GetAsyncEnumerator(cancelled.Token);
            if (ReferenceEquals(begun, source) && !source.GetType().IsDefined(typeof(CompilerGeneratedAttribute), false))
                throw new HostException(
                    "java.lang.IllegalStateException",
                    "what " + method.Text.Signature + " returned had a subscriber before, and runs once; call the method again for each subscription,"
                    + " or return an IAsyncEnumerable that gives another enumerator each time");
            elements = begun;
        }

        public override Output Pull(int count)
        {
            lock (turn)
            {
                var links = new Links(guest);
                var ready = new Output();
                var scope = CallScope.Enter();
                try
                {
                    Take(ready, links, count);
                }
                catch (Crossing e)
                {
                    return Replies.Returned(e);
                }
                catch (Exception e) when (!(e is ThreadInterruptedException))
                {
                    return Replies.Raised(e, method, guest);
                }
                finally
                {
                    scope.Leave();
                }
                var to = new Output();
                to.Byte(Replies.Result);
                to.Byte(ended ? 1 : 0);
                links.Write(to, true);
                to.Bytes(ready.Buffer, 0, ready.Length);
                return to;
            }
        }

        /// <summary>Writes elements; a failure behind some of them is for the next pull.</summary>
        private void Take(Output ready, Links links, int count)
        {
            if (failure != null)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
            for (var taken = 0; !ended && taken < count; taken++)
            {
                var before = ready.Length;
                try
                {
                    if (!Move(taken > 0))
                        return;
                    Write(ready, links);
                }
                catch (Exception e) when (!(e is ThreadInterruptedException))
                {
                    failure = e;
                    ready.CutTo(before);
                    if (taken == 0)
                        throw;
                    return;
                }
            }
        }

        /// <summary>Whether there is a next element: it is waited for, unless there are others meanwhile.</summary>
        private bool Move(bool others)
        {
            elements = elements ?? source.GetAsyncEnumerator(cancelled.Token);
            next = next ?? elements.MoveNextAsync().AsTask();
            if (!next.IsCompleted && others)
                return false;
            CallScope.Current.Wait(next, cancelled.Token);
            if (!next.IsCompleted)
                throw new OperationCanceledException("the stream was cancelled");
            ended = !next.GetAwaiter().GetResult();
            next = null;
            return !ended;
        }

        private void Write(Output ready, Links links)
        {
            var one = new Output();
            method.WriteResult(one, elements.Current, links);
            ready.Big(one.Length, 4);
            ready.Bytes(one.Buffer, 0, one.Length);
        }

        public override void Close() => Task.Run(Closed);

        private async Task Closed()
        {
            try
            {
                cancelled.Cancel();
            }
            catch (Exception e) // of what its token tells
            {
                Telling.Complain("a stream that was given up could not be cancelled", e);
            }
            try
            {
                await Disposed();
            }
            catch (Exception e)
            {
                Telling.Complain("a stream that was given up could not be ended", e);
            }
        }

        private async Task Disposed()
        {
            IAsyncEnumerator<T> last;
            Task<bool> moving;
            lock (turn)
            {
                ended = true;
                last = elements;
                moving = next;
            }
            if (moving != null)
                await Task.WhenAny(moving); // however it ends
            if (last != null)
                await last.DisposeAsync();
        }
    }
}
