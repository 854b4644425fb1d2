using System;
using System.Threading;

namespace Graft.Guest
{
    /// <summary>An object of the host's, by its number: that it can be reached no more, or is given up, is told once.</summary>
    internal sealed class HostObject
    {
        private readonly Action<long> release;
        private int released;

        public HostObject(long number, Action<long> release)
        {
            this.release = release;
            Number = number;
            if (number < 0) // a graft of the program, which lasts as long as the guest
                GC.SuppressFinalize(this);
        }

        ~HostObject()
        {
            Release();
        }

        public long Number { get; }

        public void Release()
        {
            if (Number > 0 && Interlocked.Exchange(ref released, 1) == 0)
                release(Number);
            GC.SuppressFinalize(this);
        }
    }
}
