using System;
using System.ComponentModel;

namespace Graft.Guest
{
    /// <summary>What stands for an object of the host, or for a graft of the program. Generated classes extend it. Any thread may call it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract class Proxy
    {
        protected Proxy(ProxyTarget target)
        {
            Target = target;
        }

        internal ProxyTarget Target { get; }

        /// <summary>Calls a method by its signature in the contract.</summary>
        protected object Call(string signature, params object[] arguments) => Target.Call(signature, arguments);

        public override string ToString() => "<" + Target.ContractName + " of the host>";
    }

    /// <summary>What a proxy calls: made by the library alone.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class ProxyTarget
    {
        private readonly OpenGuest guest;
        private readonly BoundContract contract;
        private readonly HostObject held;

        internal ProxyTarget(OpenGuest guest, BoundContract contract, HostObject held)
        {
            this.guest = guest;
            this.contract = contract;
            this.held = held;
        }

        internal string ContractName => contract.Text.Name;

        internal BoundContract Contract => contract;

        internal long Number => held.Number;

        internal OpenGuest Guest => guest;

        internal object Call(string signature, object[] arguments)
        {
            var method = contract.Method(signature);
            return method.Outcome.Return(() => HostCalls.Call(guest, held, contract, method, arguments));
        }
    }
}
