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
        private int taken;
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
        public bool Interrupted => Volatile.Read(ref interrupted);

        /// <summary>Ends the waits of a thread's call; does nothing between calls.</summary>
        public static void Interrupt(long token)
        {
            if (All.TryGetValue(token, out var weak) && weak.TryGetTarget(out var found))
                found.Interrupt();
        }

        private void Interrupt()
        {
            Take();
            if (calls > 0)
            {
                Volatile.Write(ref interrupted, true);
                thread.Interrupt();
            }
            Give();
        }

        public void Enter()
        {
            Take();
            calls++;
            Give();
        }

        /// <summary>Ends a call, and takes back an interruption that it has not noticed, so that it hits no other one.</summary>
        public void Leave()
        {
            Take();
            calls--;
            var pending = interrupted;
            interrupted = false;
            Give();
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

        /// <summary>Waits for its turn without a wait that an interruption would end.</summary>
        private void Take()
        {
            while (Interlocked.CompareExchange(ref taken, 1, 0) != 0)
                Thread.SpinWait(20);
        }

        private void Give() => Volatile.Write(ref taken, 0);
    }
}
