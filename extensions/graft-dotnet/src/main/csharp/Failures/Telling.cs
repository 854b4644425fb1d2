using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>Exceptions as messages: <c>Thrown</c> of Graft's protocol.</summary>
    internal static class Telling
    {
        private const int Deepest = 50;

        /// <summary>Writes an exception with its causes; a declared one with the contract's name for it.</summary>
        public static void Write(Output to, Exception raised, string declaredName = null, int declared = 0, byte[] fields = null) =>
            Write(to, raised, declaredName, declared, fields, new List<Exception>());

        private static void Write(Output to, Exception raised, string name, int declared, byte[] fields, List<Exception> around)
        {
            var host = raised as HostException;
            around.Add(raised);
            var inner = raised is AggregateException many ? many.InnerExceptions.ToList() : new List<Exception> { raised.InnerException };
            inner.RemoveAll(e => e == null || around.Contains(e, ByReference.One));
            var cut = around.Count >= Deepest && inner.Count > 0;
            var text = host != null ? host.Text : MessageOf(raised);
            Text(to, 1, name ?? host?.TypeName ?? raised.GetType().FullName);
            Text(to, 2, cut ? "(and causes left out beyond a depth of " + Deepest + ") " + text : text);
            foreach (var frame in (host?.Frames ?? new Frame[0]).Concat(Frame.Of(raised)))
                Write(to, frame);
            for (var i = 0; i < inner.Count && !cut; i++)
            {
                to.Tag(i == 0 ? 4 : 5, Wire.Length);
                var begun = to.Begin();
                Write(to, inner[i], null, 0, null, around);
                to.End(begun);
            }
            around.RemoveAt(around.Count - 1);
            to.Part(6, (ulong)declared);
            if (fields == null || fields.Length == 0)
                return;
            to.Tag(7, Wire.Length);
            to.Varint((ulong)fields.Length);
            to.Bytes(fields);
        }

        private static void Write(Output to, Frame frame)
        {
            to.Tag(3, Wire.Length);
            var begun = to.Begin();
            Text(to, 1, frame.Type);
            Text(to, 2, frame.Method);
            if (frame.File.Length > 0)
                Text(to, 3, frame.File);
            to.Part(4, frame.Line > 0 ? (ulong)frame.Line : unchecked((ulong)-1L));
            to.End(begun);
        }

        /// <summary>A text in which a lone surrogate, which none may have, is replaced.</summary>
        public static void Text(Output to, int number, string text)
        {
            if (text == null)
                return;
            to.Tag(number, Wire.Length);
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            to.Varint((ulong)bytes.Length);
            to.Bytes(bytes);
        }

        /// <summary>The message of an exception, which may be code of a user's, and null then.</summary>
        public static string MessageOf(Exception raised)
        {
            try
            {
                return raised.Message;
            }
            catch (Exception e)
            {
                return "(its message cannot be had: " + e.GetType().FullName + ")";
            }
        }

        /// <summary>What people are told of an exception: its type, its message, and where it went through last.</summary>
        public static string Line(Exception raised)
        {
            var frame = Frame.Of(raised).FirstOrDefault(f => f.File.Length > 0);
            var at = frame == null ? "" : " (" + frame.File + ":" + frame.Line + ")";
            return raised.GetType().FullName + ": " + (MessageOf(raised) ?? "").Replace("\r", "").Replace("\n", " ") + at;
        }

        /// <summary>Says what went wrong where nobody waits for an answer.</summary>
        public static void Complain(string what, Exception raised) => Console.Error.WriteLine("graft: " + what + ": " + Line(raised));
    }
}
