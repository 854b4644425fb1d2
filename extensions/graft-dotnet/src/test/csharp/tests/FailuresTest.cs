using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Generics;
using Shapes;
using Shop;
using Values;

namespace Graft.Guest.Test
{
    /// <summary>Exceptions, and values that cannot cross.</summary>
    internal static class FailuresTest
    {
        private static string Refused(Action call)
        {
            var refused = Check.Throws<HostException>(call);
            Check.Same("dev.graft.runtime.GraftValueException", refused.TypeName);
            return refused.Text;
        }

        public static void Declared_exceptions_with_their_fields()
        {
            using (var host = Host.Of("Pricing", "Carts", "Cart", "PriceListener", "OtherCart", "Outer_Inner"))
            {
                var lines = new[] { new Line("unknown", 1, false) };
                var raised = Check.Throws<UnknownSkuException>(() => host.Served<IPricing>().Quote(new Basket("ann", lines)));
                Check.Same("no such thing", raised.Message);
                Check.Same("unknown", raised.Sku);
                Check.Same<Currency?>(Currency.Eur, raised.Currency);
            }
            using (var host = Host.Of("Failing"))
            {
                Check.Same("gone", Check.Throws<Java.Io.FileNotFoundException>(host.Served<IFailing>().Jdk).Message);
                Check.Same("the Coded.details[1] is null, and the contract says string, which is never null", Refused(host.Served<IFailing>().Checked));
            }
        }

        public static void A_subclass_of_a_declared_one_and_others()
        {
            using (var host = Host.Of("Users"))
            {
                var users = host.Served<IUsers>();
                Check.Same("a", users.Page(1).Items[0].Name);
                Check.Same("too far", Check.Throws<TooFarException>(() => users.Page(2)).Message);
                Check.Throws<Java.Io.IOException>(() => users.Get(null));
                Check.Same("System.NullReferenceException", Check.Throws<HostException>(() => users.Count()).TypeName);
                var outer = Check.Throws<HostException>(() => users.Put(null));
                Check.Same("System.InvalidOperationException", outer.TypeName);
                Check.Same("outer", outer.Text);
                Check.Has("at Sample.People.Put(Shaped.cs:", outer.HostFrames);
                var inner = (HostException)outer.InnerException;
                Check.Same("System.Collections.Generic.KeyNotFoundException: inner", inner.Message);
                Check.Has("at Sample.People.Inner(Shaped.cs:", inner.HostFrames);
                Check.True(!inner.HostFrames.Contains("Graft.Guest"), "frames of the library are left out");
                Check.Has("(its message cannot be had: System.Exception)", Check.Throws<HostException>(users.Clear).Text);
            }
        }

        public static void A_declared_exception_that_cannot_be_read_is_told_as_such()
        {
            var reply = new byte[] { Replies.Thrown, 0x30, 2, 0x3a, 3, 0x1a, 1, 0xff };
            var told = (HostException)Answers.Failure(reply, new Host("Failing").Method<IFailing>("checked()"), null);
            Check.Same("dev.graft.runtime.GraftValueException", told.TypeName);
            Check.Same("the shapes.Coded that was thrown: details[0] is no UTF-8", told.Text);
        }

        private sealed class Silent : Exception
        {
            public override string Message => null;
        }

        public static void An_exception_may_have_no_message() => Check.Same("Graft.Guest.Test.FailuresTest+Silent: ", Telling.Line(new Silent()));

        private sealed class Equal : Exception
        {
            public Equal(string text, Exception inner) : base(text, inner)
            {
            }

            public override bool Equals(object other) => true;

            public override int GetHashCode() => 0;
        }

        public static void A_cause_that_is_equal_to_what_it_caused_is_told()
        {
            var to = new Output();
            Telling.Write(to, new Equal("outer", new Equal("inner", null)));
            Check.True(Fields.Parse(to.Buffer, 0, to.Length).Last(4, Wire.Length, true, out var cause), "there is a cause");
            Check.Same("inner", Fields.Of(cause).Text(2));
        }

        public static void Further_causes_are_suppressed_ones()
        {
            using (var host = Host.Of("Users"))
            {
                var index = Array.IndexOf(new[] { "page", "toString", "find", "find", "find", "find", "get", "put", "first" }, "first");
                var fields = Fields.Parse(host.Call(index, new byte[2]), 1, 0);
                var reply = host.Call(index, new byte[2]);
                fields = Fields.Parse(reply, 1, reply.Length);
                Check.True(fields.Last(4, Wire.Length, true, out var cause) && fields.Last(5, Wire.Length, true, out var suppressed), "both are told");
                Check.Same("one", Fields.Of(cause).Text(2));
                fields.Last(5, Wire.Length, true, out suppressed);
                Check.Same("two", Fields.Of(suppressed).Text(2));
            }
        }

        public static void A_long_chain_of_causes_is_cut()
        {
            Exception raised = null;
            for (var i = 0; i < 60; i++)
                raised = new InvalidOperationException(i.ToString(), raised);
            var to = new Output();
            Telling.Write(to, raised);
            var told = Fields.Parse(to.Buffer, 0, to.Length);
            var depth = 1;
            for (; told.Last(4, Wire.Length, true, out var cause); depth++)
                told = Fields.Of(cause);
            Check.Same(50, depth);
            Check.Same("(and causes left out beyond a depth of 50) 10", told.Text(2));
        }

        public static void Exceptions_of_java_are_thrown_by_their_names()
        {
            var to = new Output();
            Telling.Write(to, new HostException("java.lang.IllegalStateException", null, new InvalidOperationException("below")));
            var told = Fields.Parse(to.Buffer, 0, to.Length);
            Check.Same("java.lang.IllegalStateException", told.Text(1));
            Check.True(told.TextOrNull(2) == null, "there is no message");
            Check.True(told.Last(4, Wire.Length, true, out var cause), "there is a cause");
            Check.Same("below", Fields.Of(cause).Text(2));
            Check.Throws<ArgumentNullException>(() => new HostException(null, "text"));
        }

        public static void Values_that_cannot_go_out()
        {
            using (var host = Host.Of("Standard"))
            {
                var all = host.Served<IStandard>();
                Check.Same("the result has a lone surrogate, which no string has that crosses", Refused(() => all.Text("lone")));
                Check.Same("the result.d is null, and the contract says a list, which is never null; pass an empty one", Refused(() => all.Optionals("wrong", 1, null, null, null, null, null, null)));
                var refused = Check.Throws<ArgumentException>(() => all.Text("a\ud800"));
                Check.Same("the argument value has a lone surrogate, which no string has that crosses", refused.Message);
            }
            using (var host = Host.Of("Collections"))
            {
                var all = host.Served<ICollections>();
                Check.Same("the result[1] is null, and the contract says string, which is never null", Refused(() => all.Strings(new[] { "null" })));
                Check.Same("the result[2] is there more than once, and the contract says a set", Refused(() => all.Numbers(new int[0])));
                Check.Same("the result[0] is 0, and Values.Level has no such constant; set it", Refused(() => all.Levels(new Level[0])));
                Check.Has("argument values[LOW]".Replace("LOW", "Low"), Check.Throws<ArgumentException>(() => all.Nested(new Dictionary<Level, IReadOnlyDictionary<string, IReadOnlyList<BigDecimal>>> { [Level.Low] = null })).Message);
            }
            using (var host = Host.Of("Users"))
                Check.Has("is nested too deeply, or contains itself", Refused(() => host.Served<IUsers>().Shape(null)));
        }

        public static void Bytes_that_are_no_arguments()
        {
            using (var host = Host.Of("Scalars"))
            {
                Check.Has("the argument value is no sbyte", Encoded(host.Call(1, new byte[] { 0, 0, 8, 0xC8, 1 })));
                Check.Has("ends in the middle of a number", Encoded(host.Call(4, new byte[] { 0, 0, 8, 0x80 })));
                Check.Has("ends in the middle of its table", Encoded(host.Call(4, new byte[] { 0, 9 })));
                Check.Has("calls the method 99", Encoded(host.Call(99, new byte[] { 0, 0 })));
                Check.Has("refers to the object 77, which the host has released", Encoded(host.Call(4, new byte[] { 0, 0 }, 77)));
            }
            using (var host = new Host("Scalars"))
                Check.Has("the guest is closed", Encoded(host.Call(0, new byte[2])));
        }

        private static string Encoded(byte[] reply)
        {
            Check.Same<byte>(2, reply[0]);
            return Fields.Parse(reply, 1, reply.Length).Text(3);
        }

        public static void Overloads_are_overloads()
        {
            using (var host = Host.Of("Users"))
            {
                var users = host.Served<IUsers>();
                Check.Same("name a", users.Find("a")[0].Name);
                Check.Same("a 3", users.Find("a", 3)[0].Name);
                Check.Same("box ", users.Find((long?)null)[0].Name);
                Check.Same("long 3", users.Find(3L)[0].Name);
                Check.Same("wide 3", users.ToString(3));
            }
        }

        public static void Tasks_are_waited_for()
        {
            using (var host = Host.Of("Later"))
            {
                var later = host.Served<ILater>();
                Check.Same(new LaterPoint(2, 1), later.Point(new LaterPoint(1, 2)).Result);
                later.Nothing().Wait();
                Check.Same("a", later.Perhaps("a").Result);
                Check.Same("declared", Check.Throws<LaterFailure>(() => later.Perhaps(null).GetAwaiter().GetResult()).Message);
                var raised = Check.Throws<HostException>(() => later.Number("", "", "", "", "").GetAwaiter().GetResult());
                Check.Same("later", raised.Text);
                Check.Has("at Sample.Later.Number(Shaped.cs:", raised.HostFrames);
                Check.Has("the result is null, and the contract says a Task", Refused(() => later.Points(1, "").GetAwaiter().GetResult()));
            }
        }

        public static void A_call_that_waits_is_interrupted()
        {
            using (var host = Host.Of("Later"))
            {
                var later = host.Served<ILater>();
                long token = 0;
                var ended = new ManualResetEventSlim();
                var stopped = new ManualResetEventSlim();
                var call = Task.Factory.StartNew(
                    () =>
                    {
                        Volatile.Write(ref token, Bridge.ThreadToken());
                        var raised = Check.Throws<HostException>(() => later.Bytes(new byte[1]).GetAwaiter().GetResult());
                        ended.Set();
                        stopped.Wait();
                        Thread.Sleep(1); // the interruption was taken back
                        Check.Same<byte>(Replies.Result, host.Call(2, new byte[2])[0]);
                        return raised.TypeName;
                    },
                    TaskCreationOptions.LongRunning);
                Check.Soon(() => Volatile.Read(ref token) != 0, "the call has begun");
                for (var clock = Stopwatch.StartNew(); !ended.Wait(5) && clock.ElapsedMilliseconds < 10000;)
                    Bridge.Interrupt(token);
                Bridge.Interrupt(token); // which does nothing between calls
                stopped.Set();
                Check.Same("dev.graft.runtime.GraftCancelledException", call.Result);
                Bridge.Interrupt(12345678);
            }
        }
    }
}
