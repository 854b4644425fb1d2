using System.ComponentModel;
using System.Collections;
using System.Globalization;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>What generated records do with their content.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class Values
    {
        /// <summary>Whether two are the same, collections and arrays by their content.</summary>
        public static bool Same<T>(T one, T other) => Alike.Of<T>().Equals(one, other);

        public static int Hash<T>(T value) => value == null ? 0 : Alike.Of<T>().GetHashCode(value);

        public static string Text(object value)
        {
            if (value == null)
                return "null";
            if (value is byte[] bytes)
                return "byte[" + bytes.Length + "]";
            if (value is string || !(value is IEnumerable many))
                return System.Convert.ToString(value, CultureInfo.InvariantCulture);
            return "[" + string.Join(", ", many.Cast<object>().Select(Text)) + "]";
        }
    }
}
