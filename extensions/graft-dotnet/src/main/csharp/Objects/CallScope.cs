using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Graft.Guest
{
    /// <summary>
    /// A call whose result comes later. Its thread waits, and meanwhile calls the host for what the method does on other threads, so that such calls
    /// are part of this one: they inherit its deadline and its trace.
    /// </summary>
    internal sealed class CallScope
    {
        private static readonly AsyncLocal<CallScope> Local = new AsyncLocal<CallScope>();

        private readonly CallScope outer = Local.Value;
        private readonly Thread thread = Thread.CurrentThread;
        private readonly Queue<Errand> errands = new Queue<Errand>();
        private bool waiting;

        /// <summary>Of the code that runs, wherever it does.</summary>
        public static CallScope Current => Local.Value;

        public static CallScope Enter() => Local.Value = new CallScope();

        public void Leave() => Local.Value = outer;

        /// <summary>Calls the host: on the thread of the call if that waits, else right here.</summary>
        public static byte[] Run(Func<byte[]> call)
        {
            var scope = Current;
            if (scope == null || scope.thread == Thread.CurrentThread)
                return call();
            var errand = new Errand(call);
            return scope.Take(errand) && errand.Wait() ? errand.Result() : call();
        }

        private bool Take(Errand errand)
        {
            lock (errands)
            {
                if (!waiting)
                    return false;
                errands.Enqueue(errand);
                Monitor.PulseAll(errands);
                return true;
            }
        }

        /// <summary>Waits for a task, or for a cancellation. An interruption of the thread ends the wait.</summary>
        public void Wait(Task task, CancellationToken cancelled = default(CancellationToken))
        {
            if (task.IsCompleted)
                return;
            task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            using (cancelled.Register(Wake))
            {
                try
                {
                    for (var errand = Next(task, cancelled); errand != null; errand = Next(task, cancelled))
                        errand.Run();
                }
                finally
                {
                    Stop();
                }
            }
        }

        private void Wake()
        {
            lock (errands)
                Monitor.PulseAll(errands);
        }

        private Errand Next(Task task, CancellationToken cancelled)
        {
            lock (errands)
            {
                waiting = true;
                while (errands.Count == 0 && !task.IsCompleted && !cancelled.IsCancellationRequested)
                    Monitor.Wait(errands);
                return errands.Count == 0 ? null : errands.Dequeue();
            }
        }

        /// <summary>Gives back what waits; an interruption that comes now has been obeyed already.</summary>
        private void Stop()
        {
            for (;;)
            {
                try
                {
                    GiveBack();
                    return;
                }
                catch (ThreadInterruptedException)
                {
                    // once more, as others wait for what is in the queue
                }
            }
        }

        private void GiveBack()
        {
            lock (errands)
            {
                waiting = false;
                while (errands.Count > 0)
                    errands.Dequeue().GiveBack();
            }
        }

        /// <summary>A call of the host's that another thread waits for.</summary>
        private sealed class Errand
        {
            private readonly TaskCompletionSource<byte[]> reply = new TaskCompletionSource<byte[]>();
            private readonly Func<byte[]> call;

            public Errand(Func<byte[]> call)
            {
                this.call = call;
            }

            public void Run()
            {
                try
                {
                    reply.SetResult(call());
                }
                catch (Exception e)
                {
                    reply.SetException(e);
                }
            }

            public void GiveBack() => reply.SetCanceled();

            /// <summary>Waits until it was run; false if it was given back.</summary>
            public bool Wait()
            {
                ((IAsyncResult)reply.Task).AsyncWaitHandle.WaitOne();
                return !reply.Task.IsCanceled;
            }

            public byte[] Result()
            {
                if (reply.Task.IsFaulted)
                    ExceptionDispatchInfo.Capture(reply.Task.Exception.InnerException).Throw();
                return reply.Task.Result;
            }
        }
    }
}
