using System;
using System.Collections.Generic;

namespace Graft.Guest
{
    /// <summary>What replies of the host say: a result, or an exception.</summary>
    internal static class Answers
    {
        private static readonly string[] Problems =
        {
            "Protocol", "Configuration", "Value", "Unavailable", "Timeout", "Cancelled", "ConnectionLost", "Incompatible", "Limit", "Protocol",
            "Access", "Reference", "Remote",
        };

        /// <summary>The exception that a reply is, whose status says that it is one.</summary>
        public static Exception Failure(byte[] reply, BoundMethod method, OpenGuest guest)
        {
            var fields = Fields.Parse(reply, 1, reply.Length);
            if (reply[0] == Replies.Refused)
            {
                var problem = (int)fields.Number(1);
                var kind = problem > 0 && problem < Problems.Length ? Problems[problem] : Problems[0];
                return new HostException("dev.graft.runtime.Graft" + kind + "Exception", fields.TextOrNull(3) ?? "no reason was given", new Frame[0], null);
            }
            if (reply[0] != Replies.Thrown)
                return new HostException("dev.graft.runtime.GraftProtocolException", "the host's reply has the status " + reply[0], new Frame[0], null);
            var place = fields.Int32(6);
            if (place < 1 || place > method.Throws.Count)
                return Rebuilt(fields);
            try
            {
                return Declared(fields, method.Throws[place - 1], guest);
            }
            catch (Crossing e)
            {
                return Unreadable("the " + method.Throws[place - 1].Java + " that was thrown: " + e.Message.TrimStart());
            }
        }

        private static Exception Declared(Fields fields, DeclaredException declared, OpenGuest guest)
        {
            var content = fields.Last(7, Wire.Length, false, out var raw) ? Checked.Bytes(raw) : new byte[0];
            return declared.Made(content, fields.TextOrNull(2), Cause(fields), new Links(guest));
        }

        /// <summary>What is thrown for an answer that has what this side cannot take.</summary>
        public static HostException Unreadable(string text) => new HostException("dev.graft.runtime.GraftValueException", text, new Frame[0], null);

        private static Exception Cause(Fields fields) => fields.Last(4, Wire.Length, true, out var raw) ? Rebuilt(Fields.Of(raw)) : null;

        private static HostException Rebuilt(Fields fields)
        {
            var frames = new List<Frame>();
            for (var i = 0; i < fields.Count; i++)
                if (fields.NumberAt(i) == 3)
                    frames.Add(FrameOf(Fields.Of(fields.At(i))));
            return new HostException(fields.Text(1), fields.TextOrNull(2), frames.ToArray(), Cause(fields));
        }

        private static Frame FrameOf(Fields fields) =>
            new Frame { Type = fields.Text(1), Method = fields.Text(2), File = fields.Text(3), Line = fields.Int32(4) };
    }
}
