using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;
using System.Threading;

namespace Graft.Guest
{
    /// <summary>What the host calls: for all guests of the process. Any thread may call, and nothing is thrown.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class Bridge
    {
        public delegate int ConnectFunction(IntPtr call, IntPtr release, IntPtr exit);

        public delegate IntPtr OpenFunction(long guest, IntPtr text, long length);

        public delegate IntPtr CallFunction(long guest, long number, int contract, int method, IntPtr payload, long length);

        public delegate void ReleaseFunction(long guest, long number);

        public delegate long ThreadTokenFunction();

        public delegate void InterruptFunction(long token);

        public delegate IntPtr GenerateFunction(IntPtr text, long length);

        private static readonly ConcurrentDictionary<long, OpenGuest> Guests = new ConcurrentDictionary<long, OpenGuest>();
        private static volatile HostLink host;

        /// <summary>Takes the functions that the host is called by; returns 0.</summary>
        public static int Connect(IntPtr call, IntPtr release, IntPtr exit)
        {
            try
            {
                host = new NativeHost(call, release);
                Ending.GoesTo(exit);
                return 0;
            }
            catch (Exception)
            {
                return 1;
            }
        }

        internal static void Connect(HostLink other) => host = other;

        /// <summary>Loads the modules of one guest; the answer is "!" and what is wrong with them, or "=" and the contracts they implement.</summary>
        public static IntPtr Open(long guest, IntPtr text, long length)
        {
            var opened = new OpenGuest(guest, host);
            try
            {
                var problems = opened.Open(Memory.Read(text, length));
                if (problems.Count > 0)
                {
                    opened.Close();
                    return Memory.Of("!" + string.Join("\n", problems));
                }
                Guests[guest] = opened;
                return Memory.Of("=" + string.Join(",", opened.Served));
            }
            catch (Exception e)
            {
                Abandon(opened);
                return Memory.Of("!the modules cannot be loaded: " + Telling.Line(e));
            }
        }

        private static void Abandon(OpenGuest opened)
        {
            try
            {
                opened.Close();
            }
            catch (Exception e)
            {
                Telling.Complain("modules that could not be loaded could not be given up", e);
            }
        }

        /// <summary>Calls a method; returns the reply.</summary>
        public static IntPtr Call(long guest, long number, int contract, int method, IntPtr payload, long length)
        {
            var thread = CallThread.Current;
            thread.Enter();
            try
            {
                return Memory.Of(Reply(guest, number, contract, method, payload, length, thread));
            }
            catch (Exception e)
            {
                return Memory.Of(Replies.Refusal(Replies.Limit, Replies.Unknown, "the reply cannot be given: " + Telling.Line(e)));
            }
            finally
            {
                thread.Leave();
            }
        }

        private static Output Reply(long guest, long number, int contract, int method, IntPtr payload, long length, CallThread thread)
        {
            if (!Guests.TryGetValue(guest, out var known))
                return Replies.Refusal(Replies.Unavailable, Replies.NotExecuted, "the guest is closed");
            try
            {
                return known.Call(number, contract, method, Memory.Read(payload, length));
            }
            catch (ThreadInterruptedException e)
            {
                return thread.Interrupted
                    ? Replies.Refusal(Replies.Cancelled, Replies.Unknown, "the call was cancelled")
                    : Replies.Raised(e, null, known);
            }
        }

        /// <summary>Forgets an object of a guest, or with 0 the guest.</summary>
        public static void Release(long guest, long number)
        {
            try
            {
                if (number != 0 && Guests.TryGetValue(guest, out var known))
                    known.Release(number);
                else if (number == 0 && Guests.TryRemove(guest, out known))
                    known.Close();
            }
            catch (Exception e)
            {
                Telling.Complain("an object of a guest could not be released", e);
            }
        }

        /// <summary>What to name the calling thread by in Interrupt.</summary>
        public static long ThreadToken() => CallThread.Current.Token;

        /// <summary>Ends what the call of a thread waits for.</summary>
        public static void Interrupt(long token)
        {
            try
            {
                CallThread.Interrupt(token);
            }
            catch (Exception e)
            {
                Telling.Complain("a call could not be interrupted", e);
            }
        }

        /// <summary>Contracts as a file of C#, behind "="; or "!" and what is wrong.</summary>
        public static IntPtr Generate(IntPtr text, long length)
        {
            try
            {
                using (var json = Parsed(Memory.Read(text, length)))
                    return Memory.Of("=" + new SourceFile(ContractText.All(json.RootElement)).Text());
            }
            catch (Unfit e)
            {
                return Memory.Of("!" + e.Message);
            }
            catch (Exception e)
            {
                return Memory.Of("!the descriptions cannot be read: " + Telling.Line(e));
            }
        }

        internal static JsonDocument Parsed(byte[] text) => JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });
    }
}
