using System;

namespace Graft.Guest
{
    /// <summary>A value that cannot cross, or bytes that are none; <c>Path</c> leads to it, as <c>basket.lines[2].sku</c>.</summary>
    internal sealed class Crossing : Exception
    {
        private const int LongestPath = 400;

        public Crossing(string problem, string path = "") : base(problem)
        {
            Problem = problem;
            Path = path;
        }

        public string Problem { get; private set; }

        public string Path { get; private set; }

        public override string Message => Path + " " + Problem;

        /// <summary>Puts the name of an enclosing field in front of the path; false, so that filters of exceptions do it on the way, and catch nothing.</summary>
        public bool Within(string name) => Before(name);

        /// <summary>Puts an index, or a key, in front of the path; false.</summary>
        public bool At(object index) => Before("[" + index + "]");

        public Crossing More(string text)
        {
            Problem += text;
            return this;
        }

        private bool Before(string step)
        {
            if (Path.Length > LongestPath)
                Path = "..." + Path.Substring(Path.Length - LongestPath / 4);
            var glue = Path.Length > 0 && Path[0] != '[' ? "." : "";
            Path = step + glue + Path;
            return false;
        }

        public static Crossing Null(string says) =>
            new Crossing("is null, and the contract says " + says + ", which is never null");
    }
}
