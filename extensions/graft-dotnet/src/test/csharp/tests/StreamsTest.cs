using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shapes;

namespace Graft.Guest.Test
{
    /// <summary>Streams in both directions: the host's side here reads as a guest does.</summary>
    internal static class StreamsTest
    {
        internal static List<T> Read<T>(IAsyncEnumerable<T> stream, out Exception failure)
        {
            var all = new List<T>();
            failure = null;
            var elements = stream.GetAsyncEnumerator();
            try
            {
                while (elements.MoveNextAsync().AsTask().GetAwaiter().GetResult())
                    all.Add(elements.Current);
            }
            catch (Exception e)
            {
                failure = e;
            }
            elements.DisposeAsync().AsTask().Wait();
            return all;
        }

        public static void All_elements_come_in_order()
        {
            using (var host = Host.Of("Ticks"))
            {
                var ticks = host.Served<ITicks>();
                Check.Same<IReadOnlyList<string>>(new[] { "30", "31", "32" }, Read(ticks.Ticks("3"), out var failure).Select(t => t.Sku).ToList());
                Check.True(failure == null, "it ends");
                var numbers = Read(ticks.Numbers(), out failure);
                Check.Same(200, numbers.Count);
                Check.True(numbers[0] == 0 && numbers[1] == null && numbers[198] == 198, "numbers and none");
                Check.Soon(() => AppDomain.CurrentDomain.GetData("ended 200") != null, "the enumerator is disposed");
                Check.Same(0, Read(ticks.Ticks("0"), out failure).Count);
                Check.Same(5, Read(ticks.Named(new TicksTicksElement(5)), out failure)[0].Number);
                Check.Same(1, Read(Read(ticks.Others(), out failure)[1].Ticks("1"), out failure).Count);
            }
        }

        public static void A_failure_comes_after_the_elements_before_it()
        {
            using (var host = Host.Of("Ticks"))
            {
                var ticks = host.Served<ITicks>();
                Check.Same(3, Read(ticks.Ticks("3!"), out var failure).Count);
                Check.Same("no more", ((HostException)failure).Text);
                Check.Same(1, Read(ticks.Lines(), out failure).Count);
                Check.Same("the element is null, and the contract says a list, which is never null; pass an empty one", ((HostException)failure).Text);
                Check.Same("the method returned null instead of a Flow.Publisher", Check.Throws<HostException>(() => ticks.Perhaps()).Text);
                Check.Throws<HostException>(() => ticks.Named(null));
                var once = ticks.Ticks("1");
                Check.Same(1, Read(once, out failure).Count);
                Check.Throws<InvalidOperationException>(() => once.GetAsyncEnumerator());
            }
        }

        public static void A_pull_that_waits_ends_when_the_stream_is_given_up()
        {
            using (var host = Host.Of("Ticks"))
            using (var source = new CancellationTokenSource())
            {
                var elements = host.Served<ITicks>().Ticks("wait").GetAsyncEnumerator(source.Token);
                Check.True(elements.MoveNextAsync().Result, "the first element is there at once");
                var waiting = Task.Factory.StartNew(() => elements.MoveNextAsync().AsTask().GetAwaiter().GetResult(), TaskCreationOptions.LongRunning);
                Check.True(!waiting.Wait(50), "the second one is waited for");
                source.Cancel();
                Check.Throws<OperationCanceledException>(() => waiting.GetAwaiter().GetResult());
                Check.Soon(() => AppDomain.CurrentDomain.GetData("ended wait") != null, "the enumerator is disposed");
            }
        }

        public static void A_stream_whose_cancellation_fails_is_disposed()
        {
            using (var host = Host.Of("Ticks"))
            {
                var elements = host.Served<ITicks>().Ticks("deaf").GetAsyncEnumerator();
                Check.True(elements.MoveNextAsync().Result, "the first element is there at once");
                elements.DisposeAsync().AsTask().Wait();
                Check.Soon(() => AppDomain.CurrentDomain.GetData("ended deaf") != null, "the enumerator is disposed");
            }
        }

        public static void What_can_be_enumerated_again_is_published_anew()
        {
            using (var host = Host.Of("Ticks"))
            {
                var publisher = Wire.Big(host.Call(1, new byte[2]), 1, 8);
                for (var i = 0; i < 2; i++)
                {
                    var reply = host.Call(1, new byte[0], publisher);
                    Check.Same<byte>(3, reply[0]);
                    var stream = Wire.Big(reply, 1, 8);
                    Bridge.Release(host.Number, i == 0 ? 0x7fffffff : publisher); // a stream goes on without its publisher
                    Check.Same(new byte[] { 0, 0, 0, 0, 0, 0, 0, 2, 8, 0 }, host.Call(1, new byte[] { 0, 0, 0, 1 }, stream));
                    Bridge.Release(host.Number, stream);
                }
            }
        }

        public static void What_runs_once_refuses_a_second_subscription()
        {
            using (var host = Host.Of("Ticks"))
            {
                var publisher = Wire.Big(host.Call(2, new byte[2]), 1, 8);
                Check.Same<byte>(3, host.Call(2, new byte[0], publisher)[0]);
                var reply = host.Call(2, new byte[0], publisher);
                Check.Same<byte>(1, reply[0]);
                var thrown = Fields.Parse(reply, 1, reply.Length);
                Check.Same("java.lang.IllegalStateException", thrown.Text(1));
                Check.Has("what lines() returned had a subscriber before, and runs once; call the method again", thrown.Text(2));
            }
        }

        public static void An_element_is_written_as_one_of_a_list()
        {
            using (var host = Host.Of("Ticks"))
            {
                var stream = Wire.Big(host.Call(2, new byte[2]), 1, 8);
                Check.Same(new byte[] { 0, 0, 0, 0, 0, 0, 0, 5, 10, 3, 10, 1, 97 }, host.Call(2, new byte[] { 0, 0, 0, 1 }, stream));
            }
        }

        public static void Pulls_as_bytes()
        {
            using (var host = Host.Of("Ticks"))
            {
                var reply = host.Call(1, new byte[2]);
                Check.Same<byte>(3, reply[0]);
                Check.Same(9, reply.Length);
                var number = Wire.Big(reply, 1, 8);
                var pulled = host.Call(1, new byte[] { 0, 0, 0, 1 }, number);
                Check.Same(new byte[] { 0, 0, 0, 0, 0, 0, 0, 2, 8, 0 }, pulled);
                Bridge.Release(host.Number, number);
                Check.Same<byte>(2, host.Call(1, new byte[] { 0, 0, 0, 1 }, number)[0]);
            }
        }
    }
}
