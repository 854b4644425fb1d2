using System;
using System.Collections.Generic;
using System.Numerics;
using Values;

namespace Graft.Guest.Test
{
    /// <summary>The bytes of values are those that Graft's other sides write.</summary>
    internal static class BytesTest
    {
        private static void Is<T>(string expected, string description, string method, params object[] arguments) =>
            Check.Same(expected, Host.Bytes<T>(description, method, arguments));

        public static void Single_values()
        {
            Is<IStandard>("0a0e0a0ae5db64e0ef5f936950301008", "Standard", "decimal(java.math.BigDecimal)", BigDecimal.Parse("-12345678901234567890.1200"));
            Is<IStandard>("0a02ff7f", "Standard", "integer(java.math.BigInteger)", (BigInteger)(-129));
            Is<IStandard>("0a1209776655443322110011ffeeddccbbaa9988", "Standard", "uuid(java.util.UUID)", Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));
            Is<IStandard>("0a05f09f988061", "Standard", "text(java.lang.String)", "\U0001f600a");
            Is<IStandard>("", "Standard", "text(java.lang.String)", (string)null);
            Is<IScalars>(
                "080110ffffffffffffffffff01206328003d0000c03f410000000000000080", "Scalars",
                "boxes(java.lang.Boolean,java.lang.Byte,java.lang.Short,java.lang.Character,java.lang.Integer,java.lang.Long,java.lang.Float,java.lang.Double)",
                true, (sbyte)-1, null, 'c', 0, null, 1.5f, -0d);
        }

        public static void Times()
        {
            Is<IStandard>("0a08080110ff93ebdc03", "Standard", "instant(java.time.Instant)", new Instant(-1, 999999999));
            Is<IStandard>("0a0d08ffffffffffffffffff011001", "Standard", "duration(java.time.Duration)", new Duration(long.MinValue, 1));
            Is<IStandard>("0801", "Standard", "date(java.time.LocalDate)", new LocalDate(1969, 12, 31));
            Is<IStandard>(
                "0a0a080910ffffbb8ac9d213", "Standard", "dateTime(java.time.LocalDateTime)",
                new LocalDateTime(LocalDate.OfEpochDay(-5), LocalTime.OfNanoOfDay(86399999999999)));
            Is<ITimes>(
                "0a1e0880a2021080a0b6cef7850218a038220d4575726f70652f4265726c696e", "Times", "zonedDateTime(java.time.ZonedDateTime)",
                new ZonedDateTime(new LocalDateTime(2020, 10, 25, 2, 30), new ZoneOffset(3600), "Europe/Berlin"));
            Is<ITimes>("0a0b0880a09d8aa26c10bff407", "Times", "offsetTime(java.time.OffsetTime)", new OffsetTime(new LocalTime(1, 2), new ZoneOffset(-64800)));
            Is<ITimes>("0a06080110041805", "Times", "period(java.time.Period)", new Period(-1, 2, -3));
            Is<ITimes>("0a040809100c", "Times", "yearMonth(java.time.YearMonth)", new YearMonth(-5, 12));
            Is<ITimes>("0a040802101d", "Times", "monthDay(java.time.MonthDay)", new MonthDay(2, 29));
            Is<ITimes>("0a0c12026e6f1a024e4f22024e59", "Times", "locale(java.util.Locale)", new Locale("no", "NO", "NY"));
            Is<ITimes>("08fda7d6b907", "Times", "year(java.time.Year)", -999999999);
            Is<ITimes>("08953a", "Times", "offset(java.time.ZoneOffset)", new ZoneOffset(-3723));
        }

        public static void Collections()
        {
            var decimals = new Dictionary<string, IReadOnlyList<BigDecimal>> { ["x"] = new BigDecimal[] { 1.0m, 1.00m } };
            Is<ICollections>(
                "0a19080112150a130a0178120e0a050a010a10020a050a016410040a0408021200", "Collections", "nested(java.util.Map)",
                new Dictionary<Level, IReadOnlyDictionary<string, IReadOnlyList<BigDecimal>>> { [Level.Low] = decimals, [Level.High] = new Dictionary<string, IReadOnlyList<BigDecimal>>() });
            Is<ICollections>(
                "0a050a0301ac020a00120261621a0e0801120a0a08000000000000e03f", "Collections", "arrays(java.util.List,java.util.List,java.util.Map)",
                new[] { new[] { 1, 300 }, new int[0] }, new[] { new byte[] { 97, 98 } }, new Dictionary<int, double[]> { [1] = new[] { 0.5 } });
            Is<ICollections>(
                "0a080a040a0201020a000a00", "Collections", "deep(java.util.List)",
                new object[] { new[] { new[] { new long[] { 1, 2 }, new long[0] }, new long[0][] } });
        }

        public static void Bytes_of_any_kind_get_a_plain_reply()
        {
            var random = new Random(7);
            var results = 0;
            foreach (var name in new[] { "Scalars", "Standard", "Times", "Collections", "Shapes", "Users" })
            {
                using (var host = Host.Of(name))
                {
                    for (var i = 0; i < 3000; i++)
                    {
                        var to = new Output();
                        to.Big(0, 2);
                        Any(to, random, 0);
                        var payload = new byte[to.Length];
                        Array.Copy(to.Buffer, payload, payload.Length);
                        var reply = host.Call(random.Next(11), payload);
                        results += reply[0] == Replies.Result ? 1 : 0;
                        if (reply[0] != Replies.Refused)
                            continue;
                        var refused = Fields.Parse(reply, 1, reply.Length);
                        Check.True(refused.Int32(1) == Replies.Value, refused.Text(3) + " of " + BitConverter.ToString(payload));
                    }
                }
            }
            Check.True(results > 1000, "some are arguments: " + results);
        }

        /// <summary>Fields of any number and type, now and then cut short.</summary>
        private static void Any(Output to, Random random, int depth)
        {
            for (var count = random.Next(4); count > 0; count--)
            {
                var type = new[] { Wire.Varint, Wire.Fixed64, Wire.Length, Wire.Length, Wire.Fixed32, random.Next(8) }[random.Next(6)];
                to.Tag(random.Next(5), type);
                if (type == Wire.Varint)
                    to.Varint(random.Next(3) == 0 ? ulong.MaxValue >> random.Next(64) : (ulong)random.Next(10));
                else if (type != Wire.Length)
                    to.Little((ulong)random.Next(), type == Wire.Fixed64 ? 8 : 4);
                else if (depth < 4 && random.Next(4) > 0)
                {
                    var begun = to.Begin();
                    Any(to, random, depth + 1);
                    to.End(begun);
                }
                else
                    to.Text(random.Next(2) == 0 ? "" : "a\u00e9" + random.Next());
            }
            if (random.Next(40) == 0 && to.Length > 3)
                to.CutTo(to.Length - 1);
        }

        public static void Longer_messages_move_behind_their_length()
        {
            foreach (var size in new[] { 0, 1, 127, 128, 16383, 16384, 3000000 })
            {
                var to = new Output();
                to.Byte(7);
                var begun = to.Begin();
                to.Bytes(new byte[size]);
                to.Byte(9);
                to.End(begun);
                to.Byte(8);
                var fields = new byte[to.Length];
                Array.Copy(to.Buffer, fields, fields.Length);
                var position = 1;
                Check.Same((ulong)size + 1, Wire.ReadVarint(fields, ref position, fields.Length));
                Check.Same<byte>(9, fields[position + size]);
                Check.Same<byte>(8, fields[position + size + 1]);
                Check.Same(position + size + 2, fields.Length);
            }
        }
    }
}
