using System;

namespace Graft.Guest
{
    /// <summary>Calls of the host's objects: arguments to bytes, and replies to results. Any thread may call.</summary>
    internal static class HostCalls
    {
        /// <summary>Calls a method of an object of the host's.</summary>
        public static object Call(OpenGuest guest, HostObject held, BoundContract contract, BoundMethod method, object[] arguments)
        {
            var links = new Links(guest);
            Output payload;
            try
            {
                payload = links.Around(-1, to => method.Arguments.Write(to, arguments, links));
            }
            catch (Crossing e)
            {
                throw new ArgumentException("the argument " + e.Message);
            }
            catch (TooLarge e)
            {
                throw new ArgumentException("what is passed " + e.Message);
            }
            var reply = guest.CallHost(held, contract.Index, method.Index, payload);
            GC.KeepAlive(links); // and with them what stands for objects that were passed
            if (reply[0] == Replies.Stream && method.IsStream)
                return new StreamOfHost(new HostObject(Wire.Big(reply, 1, 8), guest.ReleaseAtHost), contract, method);
            if (reply[0] != Replies.Result)
                throw Answers.Failure(reply, method, guest);
            return Answer(guest, reply, 1, (at, came) => method.ReadResult(reply, at, reply.Length, came));
        }

        /// <summary>Pulls elements of a stream of the host's; returns whether it has ended with them.</summary>
        public static bool Pull(OpenGuest guest, StreamOfHost stream, int count, Action<object> each)
        {
            var payload = new Output();
            payload.Big(count, 4);
            var reply = guest.CallHost(stream.Held, stream.Contract.Index, stream.Method.Index, payload);
            if (reply[0] != Replies.Result)
                throw Answers.Failure(reply, stream.Method, guest);
            Answer(guest, reply, 2, (at, came) =>
            {
                while (at < reply.Length)
                {
                    var end = at + 4 + (int)Wire.Big(reply, at, 4);
                    each(stream.Method.ReadResult(reply, at + 4, end, came));
                    at = end;
                }
                return null;
            });
            return reply[1] != 0;
        }

        private static object Answer(OpenGuest guest, byte[] reply, int table, Func<int, Links, object> read)
        {
            var came = new Links(guest);
            try
            {
                return read(came.Read(reply, table, reply.Length), came);
            }
            catch (Crossing e)
            {
                throw Answers.Unreadable("the " + e.Message);
            }
            finally
            {
                came.Leave();
            }
        }
    }
}
