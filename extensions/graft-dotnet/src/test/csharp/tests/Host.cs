using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;

namespace Graft.Guest.Test
{
    /// <summary>
    /// A host with one guest. Its own side is a guest, too, as in a mirror: it has objects, proxies and codecs of its own, and what it says is turned
    /// around on the way, so that each is the host of the other.
    /// </summary>
    internal sealed class Host : IDisposable
    {
        private static readonly Lazy<Router> Connected = new Lazy<Router>(() => new Router());
        private static long last;

        private readonly string[] names;
        private readonly List<ContractText> contracts;
        private readonly OpenGuest own;
        private readonly Binder binder;

        public Host(params string[] names)
        {
            this.names = names;
            Number = Interlocked.Increment(ref last);
            Connected.Value.Hosts[Number] = this;
            own = new OpenGuest(Number, new Toward(this));
            using (var json = Bridge.Parsed(Encoding.UTF8.GetBytes(Contracts)))
                contracts = ContractText.All(json.RootElement);
            binder = new Binder(own, contracts);
        }

        public long Number { get; }

        /// <summary>How many mentions of the host's objects are kept for the guest.</summary>
        public int Mentions => own.Kept.Count;

        public List<long> Released { get; } = new List<long>();

        public static string Compiled => Environment.GetEnvironmentVariable("COMPILED");

        public static string Sample => Path.Combine(Compiled, "modules", "Sample.dll");

        private string Contracts => "{\"contracts\": [" + string.Join(",", names.Select(Description)) + "]}";

        public static string Description(string name) =>
            File.ReadAllText(Environment.GetEnvironmentVariable("DESCRIPTIONS").Split(':').First(p => Path.GetFileNameWithoutExtension(p) == name));

        /// <summary>Opens modules that serve the first contract; returns the answer.</summary>
        public string Open(string module, int serves = 1, int offers = 0, string more = "")
        {
            var text = Contracts.TrimEnd('}') + ", \"modules\": " + System.Text.Json.JsonSerializer.Serialize(module.Split(':')) + ", \"serves\": ["
                + string.Join(",", Enumerable.Range(0, serves)) + "], \"offers\": [" + string.Join(",", Enumerable.Range(serves, offers)) + "]" + more + "}";
            return Text(Given(text, (memory, length) => Bridge.Open(Number, memory, length)));
        }

        public static Host Of(params string[] names)
        {
            var host = new Host(names);
            Check.Same("=0", host.Open(Sample));
            return host;
        }

        public static IntPtr Given(string text, Func<IntPtr, long, IntPtr> call)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            return Given(bytes, bytes.Length, call);
        }

        private static IntPtr Given(byte[] bytes, int length, Func<IntPtr, long, IntPtr> call)
        {
            var memory = Marshal.AllocHGlobal(length + 1);
            Marshal.Copy(bytes, 0, memory, length);
            try
            {
                return call(memory, length);
            }
            finally
            {
                Marshal.FreeHGlobal(memory);
            }
        }

        public static string Text(IntPtr answer) => Encoding.UTF8.GetString(Memory.Take(answer));

        /// <summary>The guest's implementation of a contract.</summary>
        public T Served<T>() => (T)(object)binder.Contract(typeof(T)).Proxy(own, new HostObject(0, own.ReleaseAtHost));

        /// <summary>A method of a contract, as the host knows it.</summary>
        public BoundMethod Method<T>(string signature) => binder.Contract(typeof(T)).Method(signature);

        /// <summary>The message of a method's arguments.</summary>
        public static string Bytes<T>(string description, string method, params object[] arguments)
        {
            var to = new Output();
            new Host(description).Method<T>(method).Arguments.Write(to, arguments, new Links(null));
            return BitConverter.ToString(to.Buffer, 0, to.Length).Replace("-", "").ToLowerInvariant();
        }

        /// <summary>A graft of the program.</summary>
        public void Provide<T>(T graft)
        {
            var contract = binder.Contract(typeof(T));
            own.Serve(new KeptObject(graft, contract), contract.Index);
        }

        /// <summary>The reply to a raw call of the implementation.</summary>
        public byte[] Call(int method, byte[] payload, long number = 0, int contract = 0) =>
            Memory.Take(Given(payload, payload.Length, (memory, length) => Bridge.Call(Number, number, contract, method, memory, length)));

        public void Dispose() => Bridge.Release(Number, 0);

        private bool IsPull(long number, int contract, int method, byte[] reply) =>
            number > 0 && reply[0] == Replies.Result && contracts[contract].Methods[method].Returns == "stream";

        /// <summary>Turns the owners in a table around.</summary>
        private static byte[] Turned(byte[] bytes, int length, int table)
        {
            var turned = bytes.Take(length).ToArray();
            if (length < table + 2)
                return turned;
            var count = turned[table] << 8 | turned[table + 1];
            for (var i = 0; i < count; i++)
                turned[table + 2 + i * 13] ^= 1;
            return turned;
        }

        private byte[] Turned(byte[] reply, bool pull) =>
            reply[0] == Replies.Result ? Turned(reply, reply.Length, pull ? 2 : 1) : reply;

        private sealed class Toward : HostLink
        {
            private readonly Host host;

            public Toward(Host host)
            {
                this.host = host;
            }

            public override byte[] Call(long guest, long number, int contract, int method, byte[] payload, int length)
            {
                var reply = host.Call(method, Turned(payload, length, 0), number, contract);
                return host.Turned(reply, host.IsPull(number, contract, method, reply));
            }

            public override void Release(long guest, long number) => Bridge.Release(guest, number);
        }

        private sealed class Router : HostLink
        {
            public readonly System.Collections.Concurrent.ConcurrentDictionary<long, Host> Hosts =
                new System.Collections.Concurrent.ConcurrentDictionary<long, Host>();

            public Router()
            {
                Bridge.Connect(this);
            }

            public override byte[] Call(long guest, long number, int contract, int method, byte[] payload, int length)
            {
                var host = Hosts[guest];
                var output = host.own.Call(Math.Max(0, number), contract, method, Turned(payload, length, 0));
                var reply = output.Buffer.Take(output.Length).ToArray();
                return host.Turned(reply, host.IsPull(number, contract, method, reply));
            }

            public override void Release(long guest, long number)
            {
                lock (Hosts[guest].Released)
                    Hosts[guest].Released.Add(number);
                Hosts[guest].own.Release(number);
            }
        }
    }
}
