using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Plain;
using References;
using Shop;

namespace Graft.Guest.Test
{
    /// <summary>References in both directions, and other grafts of the program.</summary>
    internal static class ObjectsTest
    {
        private static readonly string[] Names = { "Carts", "Cart", "PriceListener", "OtherCart", "Outer_Inner" };

        private sealed class Listener : IPriceListener
        {
            public readonly List<string> Heard = new List<string>();
            public readonly List<int> Threads = new List<int>();

            public void PriceChanged(string sku, long cents)
            {
                lock (Heard)
                {
                    Heard.Add(sku + cents);
                    Threads.Add(Thread.CurrentThread.ManagedThreadId);
                }
            }
        }

        private sealed class Carts : ICarts
        {
            public ICart Open(string customer) => throw new NotSupportedException("closed on " + customer);

            public System.Threading.Tasks.Task<ICart> OpenLater(string customer) => null;

            public System.Threading.Tasks.Task<IReadOnlyList<ICart>> All() => null;

            public void Watch(IPriceListener listener, IReadOnlyList<IPriceListener> more)
            {
            }

            public ICart Find(string customer, IPriceListener listener) => null;

            public CartsVisit Visit(CartsVisit visit, Tray tray) => null;

            public ICartsOutcome Outcome(ICartsOutcome outcome) => null;

            public IReadOnlyDictionary<string, ICart> ByCustomer(IReadOnlyDictionary<string, IReadOnlyList<ICart>> carts) => new Dictionary<string, ICart>();

            public IReadOnlyList<ICart> Sparse(IReadOnlyCollection<IReadOnlyList<ICart>> carts) => null;

            public ICart Ticket(ICart ticket, IReadOnlyList<ICart> more) => null;

            public References.Other.ICart Other(References.Other.ICart cart, Nested.IOuterInner inner, ICarts carts) => null;
        }

        public static void Objects_of_the_guest_are_called_and_go_home()
        {
            using (var host = Host.Of(Names))
            {
                var carts = host.Served<ICarts>();
                var cart = carts.Open("ann");
                cart.Add("a", 3);
                cart.Add("a", 4);
                Check.Same(7L, cart.Total());
                Check.True(carts.Open(null) == null, "null stays null");
                Check.True(carts.Ticket(cart, new ICart[0]) != null, "what goes home is the original");
                Check.Same(7L, carts.Visit(new CartsVisit(cart, new[] { cart, cart }, null), new Tray(cart)).Next.Carts[1].Total());
                Check.Same(7L, carts.ByCustomer(new Dictionary<string, IReadOnlyList<ICart>> { ["a"] = new[] { cart } })["a"].Total());
                var all = carts.All().Result;
                Check.True(ReferenceEquals(all[0], all[2]) && !ReferenceEquals(all[0], all[1]), "the same object has one proxy in a message");
                var sparse = carts.Sparse(new[] { new[] { cart }, new ICart[0] });
                Check.True(sparse.Count == 2 && sparse[0].Total() == 7 && sparse[1] == null, "optional references");
                var opened = (CartsOpened)carts.Outcome(new CartsOpened(cart, null));
                Check.Same(7L, opened.Cart.Total());
                carts.OpenLater("").Result.Close();
            }
        }

        public static void Calls_of_an_async_method_are_part_of_the_call()
        {
            using (var host = Host.Of(Names))
            {
                var carts = host.Served<ICarts>();
                var listener = new Listener();
                carts.Watch(listener, new IPriceListener[0]);
                carts.OpenLater("ann").Wait();
                Check.Same(4, listener.Heard.Count);
                Check.Same<IReadOnlyList<int>>(Enumerable.Repeat(Thread.CurrentThread.ManagedThreadId, 4).ToList(), listener.Threads);
                Check.True(listener.Heard[3] != "z" + Thread.CurrentThread.ManagedThreadId, "the method itself went on elsewhere");
            }
        }

        public static void Objects_of_the_host_are_called_and_released()
        {
            using (var host = Host.Of(Names))
            {
                var carts = host.Served<ICarts>();
                Listen(carts);
                carts.Open("gone");
                Check.Soon(
                    () =>
                    {
                        GC.Collect();
                        GC.WaitForPendingFinalizers();
                        lock (host.Released)
                            return host.Released.Distinct().Count() == 2;
                    },
                    "both mentions are released");
                lock (host.Released)
                    Check.Same(2, host.Released.Count);
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Listen(ICarts carts)
        {
            var listener = new Listener();
            var other = new Listener();
            carts.Watch(listener, new[] { listener, other });
            Check.Same<IReadOnlyList<string>>(new[] { "a3", "b4" }, listener.Heard);
            Check.Same<IReadOnlyList<string>>(new[] { "b4" }, other.Heard);
        }

        public static void An_object_is_one_and_the_same_each_time_it_arrives()
        {
            using (var host = Host.Of(Names))
            {
                var carts = host.Served<ICarts>();
                var cart = carts.Open("ann");
                Check.True(ReferenceEquals(cart, carts.Ticket(cart, new ICart[0])), "a call later, too");
                Check.True(!ReferenceEquals(cart, carts.Open("ann")), "another one is another one");
                var listener = new Listener();
                for (var i = 0; i < 3; i++)
                    carts.Watch(listener, new[] { listener });
                Check.Same(1, host.Mentions);
            }
        }

        public static void Which_object_it_is_says_the_upper_half_of_a_mention()
        {
            using (var host = Host.Of(Names))
            {
                var all = host.Call(2, new byte[2]);
                Check.Same(2L, Wire.Big(all, 1, 2));
                Check.Same(1L << 32 | 1, Wire.Big(all, 4, 8));
                Check.Same(2L << 32 | 2, Wire.Big(all, 17, 8));
                var mention = all.Skip(3).Take(13).ToArray();
                var again = host.Call(9, new byte[] { 0, 1 }.Concat(mention).Concat(new byte[] { 8, 1 }).ToArray());
                Check.Same(1L << 32 | 3, Wire.Big(again, 4, 8));
                foreach (var number in new[] { 1L << 32 | 1, 1L << 32 | 3 })
                    Bridge.Release(host.Number, number);
                Check.Same(3L << 32 | 4, Wire.Big(host.Call(0, new byte[] { 0, 0, 10, 1, 97 }), 4, 8));
            }
        }

        public static void The_numbers_of_objects_begin_anew_before_they_are_negative()
        {
            var kept = new Kept { Last = int.MaxValue - 1 };
            Check.Same((long)int.MaxValue << 32 | 1, kept.Keep(new object(), null));
            Check.Same(1L << 32 | 2, kept.Keep(new object(), null));
        }

        public static void Numbers_of_objects_that_are_still_kept_are_passed_over()
        {
            var kept = new Kept();
            var first = new object();
            var mentions = new[] { kept.Keep(first, null), kept.Keep(first, null) };
            kept.Last = int.MaxValue;
            Check.Same(2L << 32 | 3, kept.Keep(new object(), null));
            Check.Same(1L << 32 | 4, kept.Keep(first, null));
            foreach (var mention in mentions)
                kept.Release(mention);
            kept.Last = int.MaxValue;
            Check.Same(3L << 32 | 5, kept.Keep(new object(), null));
            kept.Release(1L << 32 | 4);
            kept.Last = int.MaxValue;
            Check.Same(1L << 32 | 6, kept.Keep(new object(), null));
        }

        public static void What_has_ended_at_the_host_is_refused()
        {
            using (var host = Host.Of(Names))
            {
                var reply = host.Call(9, new byte[] { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 8, 1 });
                var refused = Fields.Parse(reply, 1, reply.Length);
                Check.Same<byte>(2, reply[0]);
                Check.Same(Replies.Value, refused.Int32(1));
                Check.Same(
                    "the argument ticket is a reference to an object that was closed, or whose lease is over, at its home; ask its graft for a new one",
                    refused.Text(3));
            }
        }

        public static void A_reply_holds_what_it_mentions_until_the_host_has_read_it()
        {
            using (var host = Host.Of(Names))
            {
                var reply = host.Call(10, new byte[] { 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 8, 1 });
                Check.Same(new byte[] { 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 3, 8, 1 }, reply);
                for (var i = 0; i < 3; i++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }
                Check.Same(0, host.Released.Count);
                Bridge.Release(host.Number, -(1L << 32 | 9));
                Check.Soon(
                    () =>
                    {
                        GC.Collect();
                        GC.WaitForPendingFinalizers();
                        lock (host.Released)
                            return host.Released.Count == 1;
                    },
                    "it is released");
                Check.Same<IReadOnlyList<long>>(new[] { 1L << 32 | 9 }, host.Released);
            }
        }

        public static void What_a_message_does_not_refer_to_is_released()
        {
            using (var host = Host.Of(Names))
            {
                var table = new byte[] { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 2 };
                Check.Same<byte>(2, host.Call(3, table.Concat(new byte[] { 0xff }).ToArray())[0]);
                Check.Same<IReadOnlyList<long>>(new[] { 9L }, host.Released);
            }
        }

        public static void What_a_call_of_a_released_object_mentions_is_released()
        {
            using (var host = Host.Of(Names))
            {
                var payload = new byte[] { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 2, 8, 1 };
                var reply = host.Call(3, payload, 5);
                Check.Same<byte>(2, reply[0]);
                Check.Same("the argument refers to the object 5, which the host has released", Fields.Parse(reply, 1, reply.Length).Text(3));
                Check.Same<IReadOnlyList<long>>(new[] { 9L }, host.Released);
                Check.Same<byte>(2, host.Call(0, payload, 0, 1)[0]);
                Check.Same<IReadOnlyList<long>>(new[] { 9L, 9L }, host.Released);
            }
        }

        public static void Grafts_of_the_program_are_called()
        {
            using (var host = new Host(new[] { "Pricing" }.Concat(Names).ToArray()))
            {
                host.Provide<ICarts>(new Carts());
                Check.Same("=0", host.Open(Host.Sample));
                var pricing = host.Served<IPricing>();
                Check.Same(0L, pricing.Revision());
                Check.Same("System.NotSupportedException|closed on nobody", pricing.QuoteIfKnown(null, null).PerSku.Keys.Single());
                var quote = pricing.Quote(new Basket("ann", new[] { new Line("a", 2, false), new Line("b", 1, true) }));
                Check.Same("4.50", quote.Total.ToString());
                Check.Same("Quote { Total = 4.50, Currency = Eur, PerSku = [[a, 1.50], [b, 1.50]] }", quote.ToString());
            }
        }

        private sealed class Equal : IDisposable
        {
            public bool Disposed { get; private set; }

            public void Dispose() => Disposed = true;

            public override bool Equals(object other) => true;

            public override int GetHashCode() => 0;
        }

        public static void All_implementations_are_disposed_also_equal_ones()
        {
            var both = new[] { new Equal(), new Equal() };
            var guest = new OpenGuest(987655, null);
            for (var i = 0; i < both.Length; i++)
                guest.Serve(new KeptObject(both[i], null), i);
            guest.Close();
            Check.True(both.All(b => b.Disposed), "both are disposed");
        }

        public static void A_guest_that_is_closed_disposes_what_it_made()
        {
            var before = (int?)AppDomain.CurrentDomain.GetData("disposed") ?? 0;
            var host = Host.Of(new[] { "Pricing" }.Concat(Names).ToArray());
            host.Dispose();
            Check.Same(before + 1, (int)AppDomain.CurrentDomain.GetData("disposed"));
            host.Dispose();
            Check.Same(before + 1, (int)AppDomain.CurrentDomain.GetData("disposed"));
        }
    }
}
