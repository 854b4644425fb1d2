using System;

namespace Graft.Guest
{
    /// <summary>What came, as values.</summary>
    internal static class Checked
    {
        /// <summary>Makes a value of what came; what its type refuses cannot cross.</summary>
        public static T Of<T>(string says, Func<T> make)
        {
            try
            {
                return make();
            }
            catch (Exception e) when (e is ArgumentException || e is FormatException || e is OverflowException)
            {
                throw new Crossing("is no " + says + ": " + e.Message);
            }
        }

        public static byte[] Bytes(Raw raw)
        {
            var bytes = new byte[raw.Size];
            Array.Copy(raw.Data, raw.Start, bytes, 0, bytes.Length);
            return bytes;
        }
    }
}
