using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Graft;
using Weather;

namespace Forecasts
{
    /// <summary>A forecast, as a C# person would write it.</summary>
    public sealed class Forecast : IForecast
    {
        private readonly List<string> open = new List<string>();

        public Outlook Outlook(string place, IReadOnlyList<Reading> readings)
        {
            if (place.Length == 0)
                throw new UnknownPlaceException("a place without a name", place);
            var counts = new Dictionary<string, int>();
            foreach (var group in readings.GroupBy(each => each.Sky))
                counts[group.Key.ToString().ToUpperInvariant()] = group.Count();
            var first = (DateTimeOffset)readings[0].At.Value;
            return new Outlook(
                place.ToUpperInvariant(),
                (LocalDate)first.UtcDateTime.Date,
                place == "nowhere" ? new List<Reading> { readings[0], null } : readings,
                readings.Any(each => each.Degrees > 30) ? "hot" : null,
                counts);
        }

        public BigDecimal? MeanDegrees(IReadOnlyList<Reading> readings)
        {
            return readings.Aggregate(0.00m, (sum, each) => sum + (decimal)each.Degrees.Value) / readings.Count;
        }

        public byte[] Reversed(byte[] bytes)
        {
            var result = (byte[])bytes.Clone();
            Array.Reverse(result);
            return result;
        }

        public int Ring(IBell bell, int times)
        {
            var sum = 0;
            for (var i = 0; i < times; i++)
                sum += bell.Ring("ring " + i);
            return sum;
        }

        public IStation Open(string name) => new Station(this, name);

        public bool IsMine(IStation station) => station is Station;

        public string OpenStations()
        {
            lock (open)
                return string.Join(",", open.OrderBy(each => each, StringComparer.Ordinal));
        }

        public async Task<string> Later(string text)
        {
            await Task.Delay(10);
            return text + text;
        }

        public void Fail(string how)
        {
            switch (how)
            {
                case "zero":
                    throw new DivideByZeroException("nothing goes into nothing");
                case "null":
                    Console.WriteLine(Nothing().Length);
                    break;
                case "cause":
                    try
                    {
                        int.Parse("x");
                    }
                    catch (FormatException e)
                    {
                        throw new InvalidOperationException("no number", e);
                    }
                    break;
                case "print":
                    Console.WriteLine("printed by .NET");
                    break;
                case "sleep":
                    Change("sleeping", true);
                    try
                    {
                        Thread.Sleep(Timeout.Infinite);
                    }
                    finally
                    {
                        Change("sleeping", false);
                    }
                    break;
                case "child":
                    using (var child = Process.Start("/bin/true"))
                        child.WaitForExit();
                    break;
                case "exit":
                    Environment.Exit(3);
                    break;
                case "failfast":
                    Environment.FailFast("no more");
                    break;
                case "thread":
                    new Thread(() => throw new InvalidOperationException("nobody catches this")).Start();
                    Thread.Sleep(Timeout.Infinite);
                    break;
                case "collect":
                    GC.Collect();
                    break;
                case "deep":
                    Fail(how);
                    break;
            }
            GC.KeepAlive(how);
        }

        public string Wrong(string how) => how == "null" ? null : ((char)0xd800).ToString();

        public string Runtime() => Process.GetCurrentProcess().Id + " " + Environment.Version;

        private static string Nothing() => null;

        private void Change(string name, bool add)
        {
            lock (open)
            {
                if (add)
                    open.Add(name);
                else
                    open.Remove(name);
            }
        }

        private sealed class Station : IStation
        {
            private readonly Forecast forecast;
            private readonly string name;
            private int calls;

            public Station(Forecast forecast, string name)
            {
                this.forecast = forecast;
                this.name = name;
                forecast.Change(name, true);
            }

            public int Count() => ++calls;

            public void Close() => forecast.Change(name, false);
        }
    }
}
