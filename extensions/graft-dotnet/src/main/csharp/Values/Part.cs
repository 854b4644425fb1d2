using System;

namespace Graft
{
    /// <summary>Sees to it that a part of a value is one.</summary>
    internal static class Part
    {
        public static long Of(long value, long least, long most, string what)
        {
            if (value < least || value > most)
                throw new ArgumentOutOfRangeException(null, value + " as " + what + ", which go from " + least + " to " + most);
            return value;
        }
    }
}
