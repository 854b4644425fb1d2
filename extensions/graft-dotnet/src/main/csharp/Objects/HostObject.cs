using System.Threading;

namespace Graft.Guest
{
    /// <summary>An object of the host's, by its number: the host is told, once, when nothing here can reach it any more, or when it is given up.</summary>
    internal sealed class HostObject
    {
        private readonly OpenGuest guest;
        private int released;

        public HostObject(OpenGuest guest, long number)
        {
            this.guest = guest;
            Number = number;
            if (number < 0) // a graft of the program, which lasts as long as the guest
                System.GC.SuppressFinalize(this);
        }

        ~HostObject()
        {
            Release();
        }

        public long Number { get; }

        public void Release()
        {
            if (Number > 0 && Interlocked.Exchange(ref released, 1) == 0)
                guest.ReleaseAtHost(Number);
            System.GC.SuppressFinalize(this);
        }
    }
}
