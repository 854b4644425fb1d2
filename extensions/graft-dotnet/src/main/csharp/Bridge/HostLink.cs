using System;
using System.Runtime.InteropServices;

namespace Graft.Guest
{
    /// <summary>The functions of the host. Any thread may call them.</summary>
    internal abstract class HostLink
    {
        /// <summary>The reply to a call of an object of the host's.</summary>
        public abstract byte[] Call(long guest, long number, int contract, int method, byte[] payload, int length);

        public abstract void Release(long guest, long number);
    }

    internal sealed class NativeHost : HostLink
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr CallFunction(long guest, long number, int contract, int method, IntPtr payload, long length);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void ReleaseFunction(long guest, long number);

        private readonly CallFunction call;
        private readonly ReleaseFunction release;

        public NativeHost(IntPtr call, IntPtr release)
        {
            this.call = Marshal.GetDelegateForFunctionPointer<CallFunction>(call);
            this.release = Marshal.GetDelegateForFunctionPointer<ReleaseFunction>(release);
        }

        public override byte[] Call(long guest, long number, int contract, int method, byte[] payload, int length)
        {
            var pinned = GCHandle.Alloc(payload, GCHandleType.Pinned);
            IntPtr memory;
            try
            {
                memory = call(guest, number, contract, method, pinned.AddrOfPinnedObject(), length);
            }
            finally
            {
                pinned.Free();
            }
            var reply = memory == IntPtr.Zero ? new byte[0] : Memory.Take(memory);
            if (reply.Length == 0)
                throw new InvalidOperationException("the host could not run the call; its log says why");
            return reply;
        }

        public override void Release(long guest, long number) => release(guest, number);
    }
}
