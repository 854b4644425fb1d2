using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Graft.Guest
{
    /// <summary>A frame of a stack.</summary>
    internal sealed class Frame
    {
        public string Type = "";
        public string Method = "";
        public string File = "";
        public int Line;

        public override string ToString() => "at " + Type + "." + Method + (File.Length == 0 ? "" : "(" + File + (Line > 0 ? ":" + Line : "") + ")");

        /// <summary>Where an exception went through, the innermost first, without this library and what .NET puts around async methods.</summary>
        public static List<Frame> Of(Exception raised)
        {
            var frames = new List<Frame>();
            foreach (var frame in new StackTrace(raised, true).GetFrames() ?? new StackFrame[0])
            {
                var method = frame?.GetMethod();
                var type = method?.DeclaringType;
                if (type == null || type.Assembly == typeof(Frame).Assembly || IsMachinery(type, method))
                    continue;
                frames.Add(Of(frame, method, type));
            }
            return frames;
        }

        /// <summary>The name without folders, of whichever system the symbols come from.</summary>
        private static string FileOf(string path) => path.Substring(path.LastIndexOfAny(new[] { '/', '\\' }) + 1);

        private static bool IsMachinery(Type type, MethodBase method)
        {
            if (typeof(IAsyncStateMachine).IsAssignableFrom(type))
                return method.Name != "MoveNext";
            var space = type.Namespace ?? "";
            return type.Assembly == typeof(object).Assembly
                && (space == "System.Runtime.CompilerServices" || space == "System.Runtime.ExceptionServices"
                    || space.StartsWith("System.Threading.Tasks", StringComparison.Ordinal));
        }

        private static Frame Of(StackFrame frame, MethodBase method, Type type)
        {
            var name = method.Name;
            var generated = name == "MoveNext" && (typeof(IAsyncStateMachine).IsAssignableFrom(type) || type.IsDefined(typeof(CompilerGeneratedAttribute), false));
            var end = type.Name.IndexOf('>');
            if (generated && type.DeclaringType != null && type.Name.StartsWith("<", StringComparison.Ordinal) && end > 1)
            {
                name = type.Name.Substring(1, end - 1);
                type = type.DeclaringType;
            }
            return new Frame
            {
                Type = type.FullName ?? type.Name,
                Method = name,
                File = FileOf(frame.GetFileName() ?? ""),
                Line = frame.GetFileLineNumber(),
            };
        }
    }
}
