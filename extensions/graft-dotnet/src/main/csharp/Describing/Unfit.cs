using System;

namespace Graft.Guest
{
    /// <summary>Something that does not fit the contract; its text is for people.</summary>
    internal sealed class Unfit : Exception
    {
        public Unfit(string text) : base(text)
        {
        }
    }
}
