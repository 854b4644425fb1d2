using System.Text;

namespace Graft.Guest
{
    /// <summary>Lines of a text, indented.</summary>
    internal sealed class Lines
    {
        private readonly StringBuilder text = new StringBuilder();
        private int depth;
        private bool first = true;

        public void Line(string line)
        {
            text.Append(line.Length == 0 ? "" : new string(' ', depth * 4)).Append(line).Append('\n');
            first = false;
        }

        /// <summary>A line between members, but before the first one.</summary>
        public void Gap()
        {
            if (!first)
                text.Append('\n');
        }

        public void Open(string head)
        {
            Line(head);
            Line("{");
            depth++;
            first = true;
        }

        public void Close()
        {
            depth--;
            Line("}");
        }

        public override string ToString() => text.ToString();
    }
}
