using System;

namespace Graft.Guest
{
    /// <summary>Replies as bytes: a status, and what it is about.</summary>
    internal static class Replies
    {
        public const int Result = 0;
        public const int Thrown = 1;
        public const int Refused = 2;
        public const int Stream = 3;

        public const int Value = 2;
        public const int Unavailable = 3;
        public const int Cancelled = 5;
        public const int Limit = 8;
        public const int Reference = 11;

        public const int NotExecuted = 1;
        public const int Executed = 2;
        public const int Unknown = 3;

        public static Output Refusal(int problem, int executed, string text)
        {
            var to = new Output();
            to.Byte(Refused);
            to.Part(1, (ulong)problem);
            to.Part(2, (ulong)executed);
            Telling.Text(to, 3, text);
            return to;
        }

        /// <summary>A value that cannot cross: an argument, with which nothing was executed, or a result.</summary>
        public static Output Argument(Crossing problem) =>
            Refusal(Value, NotExecuted, "the argument" + Space(problem.Path) + problem.Path + " " + problem.Problem);

        public static Output Returned(Crossing problem) =>
            Refusal(Value, Executed, "the" + Space(problem.Path) + problem.Path + " " + problem.Problem);

        private static string Space(string path) => path.Length == 0 ? "" : " ";

        /// <summary>An exception of the user's; as the declared one if the method declares it.</summary>
        public static Output Raised(Exception raised, BoundMethod method, OpenGuest guest)
        {
            if (raised is TooLarge)
                return Refusal(Limit, Executed, "the result " + raised.Message);
            var place = 0;
            var declared = method?.Declared(raised, out place);
            byte[] fields = null;
            if (declared != null)
            {
                try
                {
                    fields = FieldsOf(declared, raised, guest);
                }
                catch (Crossing e)
                {
                    e.Within(raised.GetType().Name);
                    return Returned(e);
                }
            }
            var to = new Output();
            to.Byte(Thrown);
            Telling.Write(to, raised, declared?.Java, place, fields);
            return to;
        }

        private static byte[] FieldsOf(DeclaredException declared, Exception raised, OpenGuest guest)
        {
            var to = new Output();
            declared.Write(raised, to, new Links(guest));
            var bytes = new byte[to.Length];
            Array.Copy(to.Buffer, bytes, bytes.Length);
            return bytes;
        }
    }
}
