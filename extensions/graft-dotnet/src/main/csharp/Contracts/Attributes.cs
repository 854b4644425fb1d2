using System;

namespace Graft.Guest
{
    /// <summary>Says which contract an interface is, by its name in Java. Generated.</summary>
    [AttributeUsage(AttributeTargets.Interface)]
    public sealed class GraftContractAttribute : Attribute
    {
        public GraftContractAttribute(string name)
        {
            Name = name;
        }

        public string Name { get; }

        /// <summary>The class that calls the host.</summary>
        public Type Proxy { get; set; }
    }

    /// <summary>Says which type of Java's a class, an enum or an interface is. Generated.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Interface)]
    public sealed class GraftTypeAttribute : Attribute
    {
        public GraftTypeAttribute(string name)
        {
            Name = name;
        }

        public string Name { get; }

        /// <summary>Of a sealed interface, the classes that it may be.</summary>
        public Type[] Options { get; set; }
    }

    /// <summary>Says which method of the contract a method is. Generated.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class GraftMethodAttribute : Attribute
    {
        public GraftMethodAttribute(string signature)
        {
            Signature = signature;
        }

        public string Signature { get; }

        /// <summary>The declared exceptions.</summary>
        public Type[] Throws { get; set; }
    }

    /// <summary>Says which field of the type a property, or a parameter of the constructor, is. Generated.</summary>
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
    public sealed class GraftFieldAttribute : Attribute
    {
        public GraftFieldAttribute(string name)
        {
            Name = name;
        }

        public string Name { get; }
    }
}
