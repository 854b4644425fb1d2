using System;

namespace Graft
{
    /// <summary>
    /// An exception of the host that no contract declares: <c>TypeName</c> is its class in Java. One that a module throws arrives
    /// as that class, if Java's side has it and lets it be made.
    /// </summary>
    public sealed class HostException : Exception
    {
        /// <summary>For a module to throw; <c>text</c> may be null.</summary>
        public HostException(string typeName, string text, Exception innerException = null)
            : this(typeName ?? throw new ArgumentNullException(nameof(typeName)), text, new Guest.Frame[0], innerException)
        {
        }

        internal HostException(string typeName, string text, Guest.Frame[] frames, Exception inner)
            : base(text == null ? typeName : typeName + ": " + text, inner)
        {
            TypeName = typeName;
            Text = text;
            Frames = frames;
        }

        /// <summary>Its class in Java.</summary>
        public string TypeName { get; }

        /// <summary>Its message in Java; null if it has none.</summary>
        public string Text { get; }

        /// <summary>Where it was thrown, a line for each frame.</summary>
        public string HostFrames => string.Join("\n", (object[])Frames);

        internal Guest.Frame[] Frames { get; }
    }
}
