using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Graft.Guest
{
    /// <summary>A thread that calls come on, so that its waits can be ended from another one.</summary>
    internal sealed class CallThread
    {
        private static readonly ConcurrentDictionary<long, WeakReference<CallThread>> All = new ConcurrentDictionary<long, WeakReference<CallThread>>();
        private static long last;

        [ThreadStatic]
        private static CallThread current;

        private readonly Thread thread = Thread.CurrentThread;
        private int calls;
        private bool interrupted;

        private CallThread()
        {
            Token = Interlocked.Increment(ref last);
            All[Token] = new WeakReference<CallThread>(this);
        }

        ~CallThread()
        {
            All.TryRemove(Token, out _);
        }

        public static CallThread Current => current ?? (current = new CallThread());

        public long Token { get; }

        /// <summary>Whether the call under way was interrupted from outside.</summary>
        public bool Interrupted
        {
            get
            {
                lock (this)
                    return interrupted;
            }
        }

        /// <summary>Ends the waits of a thread's call; does nothing between calls.</summary>
        public static void Interrupt(long token)
        {
            if (All.TryGetValue(token, out var weak) && weak.TryGetTarget(out var found))
                found.Interrupt();
        }

        private void Interrupt()
        {
            lock (this)
            {
                if (calls == 0)
                    return;
                interrupted = true;
                thread.Interrupt();
            }
        }

        public void Enter() => Locked(() => calls++);

        /// <summary>Ends a call, and takes back an interruption that it has not noticed, so that it hits no other one.</summary>
        public void Leave()
        {
            var pending = false;
            Locked(() =>
            {
                calls--;
                pending = interrupted;
                interrupted = false;
            });
            if (!pending)
                return;
            try
            {
                Thread.Sleep(1); // throws at once if the interruption is still there
            }
            catch (ThreadInterruptedException)
            {
                // it is taken back
            }
        }

        /// <summary>To wait for a lock is a wait, too, and may be what an interruption ends.</summary>
        private void Locked(Action action)
        {
            while (true)
            {
                try
                {
                    lock (this)
                    {
                        action();
                        return;
                    }
                }
                catch (ThreadInterruptedException)
                {
                    // and so it is noticed
                }
            }
        }
    }
}
