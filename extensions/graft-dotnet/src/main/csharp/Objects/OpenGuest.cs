using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;

namespace Graft.Guest
{
    /// <summary>The modules of one host's configuration, and the objects that it and the host have given each other. Any number of threads may call at once.</summary>
    internal sealed class OpenGuest
    {
        private readonly long number;
        private readonly HostLink host;
        private readonly Dictionary<int, KeptObject> served = new Dictionary<int, KeptObject>();
        private Modules modules;
        private volatile bool closed;

        public OpenGuest(long number, HostLink host)
        {
            this.number = number;
            this.host = host;
            Proxies = new Proxies(this);
        }

        public Kept Kept { get; } = new Kept();

        public Proxies Proxies { get; }

        /// <summary>The numbers of the contracts that are implemented.</summary>
        public IEnumerable<int> Served => served.Keys.OrderBy(i => i);

        /// <summary>Loads modules, as JSON says; returns what is wrong with them.</summary>
        public List<string> Open(byte[] text)
        {
            var problems = new List<string>();
            try
            {
                using (var json = Bridge.Parsed(text))
                    Open(json.RootElement, problems);
            }
            catch (Unfit e)
            {
                problems.Add(e.Message);
            }
            return problems;
        }

        private void Open(JsonElement asked, List<string> problems)
        {
            var contracts = ContractText.All(asked);
            modules = new Modules(Texts(asked, "packages"));
            foreach (var path in Texts(asked, "modules"))
                modules.Load(path, problems);
            if (problems.Count > 0)
                return;
            var finding = new Finding(this, modules, new Binder(this, contracts), problems);
            foreach (var index in Numbers(asked, "serves"))
                Serve(finding.Implementation(contracts[index], true), index);
            foreach (var index in Numbers(asked, "offers"))
                Serve(finding.Implementation(contracts[index], false), index);
        }

        internal void Serve(KeptObject found, int index)
        {
            if (found != null)
                served[index] = found;
        }

        private static List<string> Texts(JsonElement asked, string key) =>
            asked.TryGetProperty(key, out var all) ? all.EnumerateArray().Select(t => t.GetString()).ToList() : new List<string>();

        private static List<int> Numbers(JsonElement asked, string key) =>
            asked.TryGetProperty(key, out var all) ? all.EnumerateArray().Select(n => n.GetInt32()).ToList() : new List<int>();

        /// <summary>Runs a method of an object, 0 being the implementation; returns the reply.</summary>
        public Output Call(long target, int contract, int index, byte[] payload)
        {
            BoundMethod method = null;
            KeptObject called;
            object[] arguments;
            var came = new Links(this);
            try
            {
                called = Target(target, contract);
                if (called?.Value is Published stream)
                    return payload.Length == 0 ? StreamOf(stream.Again(), called.Contract) : stream.Pull(Math.Max(1, (int)Wire.Big(payload, 0, 4)));
                var message = came.Read(payload, 0, payload.Length); // before what may fail, so that what it mentions is given back
                method = (called ?? throw Missing(target, contract)).Contract.Method(index);
                arguments = method.Arguments.Read(Fields.Parse(payload, message, payload.Length), came);
            }
            catch (Crossing e)
            {
                return Replies.Argument(e);
            }
            catch (Exception e) when (!(e is ThreadInterruptedException)) // of code of a value's own
            {
                return Replies.Raised(e, null, this);
            }
            finally
            {
                came.Leave();
            }
            try
            {
                return Written(method, called.Contract, Run(method, called.Value, arguments));
            }
            catch (Crossing e)
            {
                return Replies.Returned(e);
            }
            catch (Exception e) when (!(e is ThreadInterruptedException))
            {
                return Replies.Raised(e, method, this);
            }
        }

        private static object Run(BoundMethod method, object target, object[] arguments)
        {
            if (method.Outcome is PlainOutcome)
                return method.Invoke(target, arguments);
            var scope = CallScope.Enter();
            try
            {
                return method.Outcome.Settle(method.Invoke(target, arguments));
            }
            finally
            {
                scope.Leave();
            }
        }

        /// <summary>What is called; null if it is not there.</summary>
        private KeptObject Target(long target, int contract)
        {
            if (target != 0)
                return Kept.Find(target);
            return served.TryGetValue(contract, out var found) ? found : null;
        }

        private static Crossing Missing(long target, int contract) =>
            target != 0 ? Kept.Released(target) : new Crossing("calls the contract " + contract + ", which no module implements");

        private Output Written(BoundMethod method, BoundContract contract, object value)
        {
            var links = new Links(this);
            if (!method.IsStream)
                return links.Around(Replies.Result, to => method.WriteResult(to, value, links));
            return StreamOf(value, contract);
        }

        private Output StreamOf(object value, BoundContract contract)
        {
            var stream = new Output();
            stream.Byte(Replies.Stream);
            stream.Big(Kept.Keep(value, contract), 8);
            return stream;
        }

        /// <summary>The reply of the host to a call of an object of its own.</summary>
        public byte[] CallHost(HostObject held, int contract, int method, Output payload)
        {
            if (closed)
                throw new ObjectDisposedException(null, "the guest is closed, and with it the way to the host");
            if (host == null)
                throw new InvalidOperationException("no host is connected");
            var reply = CallScope.Run(() => host.Call(number, held.Number, contract, method, payload.Buffer, payload.Length));
            GC.KeepAlive(held);
            return reply;
        }

        public void ReleaseAtHost(long released)
        {
            if (!closed && host != null)
                host.Release(number, released);
        }

        /// <summary>The host has no reference to this object any more; or, negative, it has read a reply that mentioned one of its own.</summary>
        public void Release(long released)
        {
            if (released < 0)
                Proxies.Drop(-released);
            else
                (Kept.Release(released)?.Value as Published)?.Close();
        }

        /// <summary>Ends all streams and disposes the implementations.</summary>
        public void Close()
        {
            foreach (var one in Kept.Clear())
                (one.Value as Published)?.Close();
            foreach (var one in served.Values.Select(s => s.Value).Distinct(ByReference.One).OfType<IDisposable>())
            {
                try
                {
                    one.Dispose();
                }
                catch (Exception e)
                {
                    Telling.Complain(one.GetType().FullName + " could not be disposed", e);
                }
            }
            closed = true;
            modules?.Leave();
        }
    }
}
