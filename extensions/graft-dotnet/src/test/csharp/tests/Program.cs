using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Graft.Guest.Test
{
    /// <summary>Runs the public static methods of all classes whose names end in Test, or those whose names contain the argument.</summary>
    internal static class Program
    {
        private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

        private static int Main(string[] arguments)
        {
            var only = arguments.Length > 0 ? arguments[0] : "";
            var tests = Assembly.GetExecutingAssembly().GetTypes()
                .Where(t => t.Name.EndsWith("Test", StringComparison.Ordinal))
                .OrderBy(t => t.Name, StringComparer.Ordinal)
                .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(m => (m.DeclaringType.Name + "." + m.Name).Contains(only))
                .ToList();
            var failed = 0;
            var clock = Stopwatch.StartNew();
            foreach (var test in tests)
            {
                var run = Task.Run(() => (Action)test.CreateDelegate(typeof(Action)));
                var outcome = Task.Factory.StartNew(() => run.Result(), TaskCreationOptions.LongRunning);
                var ended = Task.WhenAny(outcome, Task.Delay(Most)).Result == outcome;
                if (ended && !outcome.IsFaulted)
                    continue;
                failed++;
                Console.WriteLine("FAILED " + test.DeclaringType.Name + "." + test.Name + ": "
                    + (ended ? outcome.Exception.InnerException.ToString() : "it takes longer than " + Most));
            }
            Console.WriteLine(tests.Count + " tests in " + clock.ElapsedMilliseconds + " ms, " + failed + " failed, on .NET " + Environment.Version);
            return failed == 0 && tests.Count > 0 ? 0 : 1;
        }
    }

    internal sealed class Failed : Exception
    {
        public Failed(string text) : base(text)
        {
        }
    }

    internal static class Check
    {
        public static void Same<T>(T expected, T actual)
        {
            if (!Values.Same(expected, actual))
                throw new Failed("expected " + Values.Text(expected) + ", and it is " + Values.Text(actual));
        }

        public static void True(bool holds, string what)
        {
            if (!holds)
                throw new Failed(what);
        }

        public static void Has(string part, string text) => True(text != null && text.Contains(part), "'" + part + "' is not in: " + text);

        public static T Throws<T>(Action action)
            where T : Exception
        {
            try
            {
                action();
            }
            catch (T e)
            {
                return e;
            }
            throw new Failed("no " + typeof(T).Name + " was thrown");
        }

        /// <summary>Waits for a condition, with a bound.</summary>
        public static void Soon(Func<bool> holds, string what)
        {
            for (var clock = Stopwatch.StartNew(); !holds();)
            {
                True(clock.ElapsedMilliseconds < 10000, what);
                System.Threading.Thread.Sleep(5);
            }
        }
    }
}
