using System;

namespace Graft
{
    /// <summary>Counts days as Java's calendar does, for all its years.</summary>
    internal static class Days
    {
        public const long EpochTicks = 621355968000000000;
        private const long Cycle = 146097; // days of 400 years
        private const long ToEpoch = 719528; // days from the year 0 to 1970

        internal struct Date
        {
            public long Year;
            public int Month;
            public int Day;
        }

        public static long Floor(long value, long by) => value / by - (value % by < 0 ? 1 : 0);

        public static long Mod(long value, long by) => (value % by + by) % by;

        public static int InMonth(long year, int month)
        {
            if (month != 2)
                return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }

        /// <summary>The day after 1970-01-01; a year begins in March for this, so that the leap day is its last.</summary>
        public static long Of(long year, int month, int day)
        {
            var y = month < 3 ? year - 1 : year;
            var cycle = Floor(y, 400);
            var within = y - cycle * 400;
            var ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
            return cycle * Cycle + within * 365 + within / 4 - within / 100 + ofYear + 60 - ToEpoch;
        }

        public static Date Parts(long epochDay)
        {
            var days = epochDay + ToEpoch - 60; // from the first of March of the year 0
            var cycle = Floor(days, Cycle);
            var ofCycle = days - cycle * Cycle;
            var year = (ofCycle - ofCycle / 1460 + ofCycle / 36524 - ofCycle / 146096) / 365;
            var ofYear = ofCycle - (365 * year + year / 4 - year / 100);
            var month = (int)((5 * ofYear + 2) / 153);
            var day = (int)(ofYear - (153 * month + 2) / 5 + 1);
            return new Date { Year = year + cycle * 400 + (month >= 10 ? 1 : 0), Month = month < 10 ? month + 3 : month - 9, Day = day };
        }

        /// <summary>The ticks of a DateTime; fails if there is none of them.</summary>
        public static long Ticks(long epochSecond, int nanos, object told)
        {
            if (nanos % 100 != 0)
                throw new OverflowException(told + " has nanoseconds that no DateTime holds");
            var most = (DateTime.MaxValue.Ticks - EpochTicks) / 10000000;
            if (epochSecond < -EpochTicks / 10000000 || epochSecond > most)
                throw new OverflowException(told + " is of a year that no DateTime has");
            return EpochTicks + epochSecond * 10000000 + nanos / 100;
        }
    }
}
