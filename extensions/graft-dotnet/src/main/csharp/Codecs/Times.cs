using System;
using System.Collections.Generic;

namespace Graft.Guest
{
    /// <summary>Codecs of times, and of zones.</summary>
    internal static class Times
    {
        public static readonly Dictionary<string, Codec> All = new Dictionary<string, Codec>
        {
            ["instant"] = new PartsCodec<Instant>(
                "Graft.Instant", (v, to) => Seconds(to, v.Seconds, v.Nanos), f => new Instant(f.Sint64(1), f.Int32(2))),
            ["duration"] = new PartsCodec<Duration>(
                "Graft.Duration", (v, to) => Seconds(to, v.Seconds, v.Nanos), f => new Duration(f.Sint64(1), f.Int32(2))),
            ["date"] = new VarintCodec<LocalDate>(
                "Graft.LocalDate", v => Wire.Zigzag(v.EpochDay), n => LocalDate.OfEpochDay(Wire.Unzigzag(n))),
            ["time"] = new VarintCodec<LocalTime>(
                "Graft.LocalTime", v => (ulong)v.NanoOfDay, n => LocalTime.OfNanoOfDay((long)n)),
            ["datetime"] = new PartsCodec<LocalDateTime>("Graft.LocalDateTime", Local, ReadLocal),
            ["year"] = new VarintCodec<int>("int", v => Wire.Zigzag(v), Wire.Unzigzag32),
            ["year_month"] = new PartsCodec<YearMonth>(
                "Graft.YearMonth",
                (v, to) => Parts(to, Wire.Zigzag(v.Year), (ulong)v.Month),
                f => new YearMonth(f.Sint32(1), f.Int32(2))),
            ["month_day"] = new PartsCodec<MonthDay>(
                "Graft.MonthDay", (v, to) => Parts(to, (ulong)v.Month, (ulong)v.Day), f => new MonthDay(f.Int32(1), f.Int32(2))),
            ["period"] = new PartsCodec<Period>(
                "Graft.Period",
                (v, to) => Parts(to, Wire.Zigzag(v.Years), Wire.Zigzag(v.Months), Wire.Zigzag(v.Days)),
                f => new Period(f.Sint32(1), f.Sint32(2), f.Sint32(3))),
            ["zone"] = new TextCodec<ZoneId>("Graft.ZoneId", v => v.Id, t => new ZoneId(t)),
            ["zone_offset"] = new VarintCodec<ZoneOffset>(
                "Graft.ZoneOffset", v => Wire.Zigzag(v.Seconds), n => new ZoneOffset(Wire.Unzigzag32(n))),
            ["offset_time"] = new PartsCodec<OffsetTime>(
                "Graft.OffsetTime",
                (v, to) => Parts(to, (ulong)v.Time.NanoOfDay, Wire.Zigzag(v.Offset.Seconds)),
                f => new OffsetTime(LocalTime.OfNanoOfDay(f.Int64(1)), new ZoneOffset(f.Sint32(2)))),
            ["offset_datetime"] = new PartsCodec<OffsetDateTime>(
                "Graft.OffsetDateTime",
                (v, to) => Offset(to, v.DateTime, v.Offset),
                f => new OffsetDateTime(ReadLocal(f), new ZoneOffset(f.Sint32(3)))),
            ["zoned_datetime"] = new PartsCodec<ZonedDateTime>("Graft.ZonedDateTime", Zoned, ReadZoned),
        };

        private static void Parts(Output to, params ulong[] values)
        {
            for (var i = 0; i < values.Length; i++)
                to.Part(i + 1, values[i]);
        }

        private static void Seconds(Output to, long seconds, int nanos) => Parts(to, Wire.Zigzag(seconds), (ulong)nanos);

        private static void Local(LocalDateTime value, Output to) =>
            Parts(to, Wire.Zigzag(value.Date.EpochDay), (ulong)value.Time.NanoOfDay);

        private static LocalDateTime ReadLocal(Fields f) =>
            new LocalDateTime(LocalDate.OfEpochDay(f.Sint64(1)), LocalTime.OfNanoOfDay(f.Int64(2)));

        private static void Offset(Output to, LocalDateTime local, ZoneOffset offset)
        {
            Local(local, to);
            to.Part(3, Wire.Zigzag(offset.Seconds));
        }

        private static void Zoned(ZonedDateTime value, Output to)
        {
            Offset(to, value.DateTime, value.Offset);
            to.Tag(4, Wire.Length);
            to.Text(value.Zone.Id);
        }

        private static ZonedDateTime ReadZoned(Fields f) =>
            new ZonedDateTime(ReadLocal(f), new ZoneOffset(f.Sint32(3)), new ZoneId(f.Text(4)));
    }
}
