using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>A contract and an interface of C# that is it. Any number of threads may use it once it is filled.</summary>
    internal sealed class BoundContract
    {
        private readonly Dictionary<string, BoundMethod> bySignature = new Dictionary<string, BoundMethod>();
        private BoundMethod[] methods;

        public BoundContract(ContractText text, Type type)
        {
            Text = text;
            Interface = type;
            methods = new BoundMethod[text.Methods.Count];
        }

        public ContractText Text { get; }

        public int Index => Text.Index;

        public Type Interface { get; }

        public Func<object[], object> MakeProxy { get; set; }

        public void Add(BoundMethod method)
        {
            method.Index = Text.Methods.IndexOf(method.Text);
            methods[method.Index] = method;
            bySignature[method.Text.Signature] = method;
        }

        public BoundMethod Method(int index) =>
            index >= 0 && index < methods.Length ? methods[index] : throw new Crossing("calls the method " + index + ", which " + Text.Name + " has not");

        public BoundMethod Method(string signature) =>
            bySignature.TryGetValue(signature, out var method)
                ? method
                : throw new NotSupportedException(Text.Name + " of this program has no method " + signature + "; it has " + string.Join(", ", bySignature.Keys));

        public Proxy Proxy(OpenGuest guest, HostObject held) => (Proxy)MakeProxy(new object[] { new ProxyTarget(guest, this, held) });
    }

    internal sealed class BoundMethod
    {
        public MethodText Text;
        public int Index;
        public Message Arguments;
        public Func<object, object[], object> Invoke;
        public Outcome Outcome;

        /// <summary>Field 1 of the result, or of an element of a stream; null if there is none.</summary>
        public Field Result;

        public List<DeclaredException> Throws;

        public bool IsStream => Text.Returns == "stream";

        public string Place => IsStream ? "element" : "result";

        public void WriteResult(Output to, object value, Links links)
        {
            if (Result == null)
                return;
            try
            {
                Result.WriteBoxed(to, value, links);
            }
            catch (Crossing e) when (e.Within(Place))
            {
                throw;
            }
        }

        public object ReadResult(byte[] data, int start, int end, Links links)
        {
            if (Result == null)
                return null;
            try
            {
                return Result.ReadBoxed(Fields.Parse(data, start, end), links);
            }
            catch (Crossing e) when (e.Within(Place))
            {
                throw;
            }
        }

        /// <summary>The declared exception that this one is, and its place in the clause, from 1; null if it is none.</summary>
        public DeclaredException Declared(Exception raised, out int place)
        {
            for (var type = raised.GetType(); type != typeof(Exception) && type != null; type = type.BaseType)
            {
                place = Throws.FindIndex(d => d.Type == type) + 1;
                if (place > 0)
                    return Throws[place - 1];
            }
            place = 0;
            return null;
        }
    }

    /// <summary>An exception that a contract declares.</summary>
    internal sealed class DeclaredException
    {
        public Type Type;
        public string Java;
        public Message Message;
        public Action<object, Output, Links> Write;
        public Func<object[], object> Make;

        public Exception Made(byte[] fields, string text, Exception inner, Links links)
        {
            var values = Message.Read(Fields.Parse(fields, 0, fields.Length), links);
            return (Exception)Make(values.Concat(new object[] { text, inner }).ToArray());
        }
    }
}
