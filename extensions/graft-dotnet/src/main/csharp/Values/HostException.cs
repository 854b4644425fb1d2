using System;

namespace Graft
{
    /// <summary>An exception of the host that no contract declares: <c>TypeName</c> is its class in Java.</summary>
    public sealed class HostException : Exception
    {
        internal HostException(string typeName, string text, Guest.Frame[] frames, Exception inner)
            : base(text == null ? typeName : typeName + ": " + text, inner)
        {
            TypeName = typeName;
            Text = text;
            Frames = frames;
        }

        public string TypeName { get; }

        /// <summary>Its message in Java; null if it has none.</summary>
        public string Text { get; }

        /// <summary>Where it was thrown, a line for each frame.</summary>
        public string HostFrames => string.Join("\n", (object[])Frames);

        internal Guest.Frame[] Frames { get; }
    }
}
