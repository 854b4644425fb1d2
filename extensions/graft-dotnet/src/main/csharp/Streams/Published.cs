using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Graft.Guest
{
    /// <summary>A stream of ours that the host pulls. Pulls come one after the other; it may be given up at any time.</summary>
    internal abstract class Published
    {
        /// <summary>The reply to a pull: waits until there is an element, or the end, and takes what there is by then.</summary>
        public abstract Output Pull(int count);

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

        public Published(OpenGuest guest, BoundMethod method, IAsyncEnumerable<T> source)
        {
            this.guest = guest;
            this.method = method;
            this.source = source;
        }

        public override Output Pull(int count)
        {
            lock (turn)
            {
                var ready = new List<T>();
                try
                {
                    Take(ready, count);
                    return Written(ready);
                }
                catch (Crossing e)
                {
                    return Replies.Returned(e);
                }
                catch (Exception e) when (!(e is ThreadInterruptedException))
                {
                    return Replies.Raised(e, method, guest);
                }
            }
        }

        private void Take(List<T> ready, int count)
        {
            if (failure != null)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
            while (!ended && ready.Count < count)
            {
                try
                {
                    elements = elements ?? source.GetAsyncEnumerator(cancelled.Token);
                    next = next ?? elements.MoveNextAsync().AsTask();
                    if (!next.IsCompleted && ready.Count > 0)
                        return;
                    if (!next.IsCompleted)
                        WaitHandle.WaitAny(new[] { ((IAsyncResult)next).AsyncWaitHandle, cancelled.Token.WaitHandle });
                    if (!next.IsCompleted)
                        throw new OperationCanceledException("the stream was cancelled");
                    ended = !next.GetAwaiter().GetResult();
                    next = null;
                    if (!ended)
                        ready.Add(elements.Current);
                }
                catch (Exception e) when (!(e is ThreadInterruptedException))
                {
                    failure = e;
                    if (ready.Count == 0)
                        throw;
                    return;
                }
            }
        }

        private Output Written(List<T> ready)
        {
            var links = new Links(guest);
            var messages = new Output();
            foreach (var element in ready)
            {
                var one = new Output();
                method.WriteResult(one, element, links);
                messages.Big(one.Length, 4);
                messages.Bytes(one.Buffer, 0, one.Length);
            }
            var to = new Output();
            to.Byte(Replies.Result);
            to.Byte(ended ? 1 : 0);
            links.Write(to);
            to.Bytes(messages.Buffer, 0, messages.Length);
            return to;
        }

        public override void Close()
        {
            Task.Run(async () =>
            {
                try
                {
                    cancelled.Cancel();
                }
                catch (AggregateException)
                {
                    // what the user's code does when it is cancelled is no concern of whoever has cancelled it
                }
                await Disposed();
            });
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
            try
            {
                if (moving != null)
                    await moving;
            }
            catch (Exception)
            {
                // it has ended, one way or the other
            }
            if (last != null)
                await last.DisposeAsync();
        }
    }
}
