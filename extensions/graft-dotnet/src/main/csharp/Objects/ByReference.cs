using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Graft.Guest
{
    /// <summary>Tells objects of users' apart, whatever their Equals says.</summary>
    internal sealed class ByReference : IEqualityComparer<object>
    {
        public static readonly ByReference One = new ByReference();

        bool IEqualityComparer<object>.Equals(object one, object other) => ReferenceEquals(one, other);

        int IEqualityComparer<object>.GetHashCode(object value) => RuntimeHelpers.GetHashCode(value);
    }
}
