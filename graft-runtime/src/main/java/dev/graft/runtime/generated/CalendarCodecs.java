package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireType;
import dev.graft.runtime.wire.ZigZag;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;

/** Parts of dates, and what lies between two of them. */
final class CalendarCodecs {
    static final Codec<Year> YEAR = new ScalarCodec<>(WireType.VARINT) {
        @Override
        void writeValue(MessageWriter out, Year value) {
            out.wire().varint64(ZigZag.encode32(value.getValue()));
        }

        @Override
        Year readValue(MessageReader in) {
            try {
                return Year.of(ZigZag.decode32(in.wire().varint32()));
            } catch (DateTimeException e) {
                throw TimeCodecs.outOfRange(e);
            }
        }
    };

    static final Codec<YearMonth> YEAR_MONTH = new MessageCodec<>("YearMonth", "year", "month") {
        @Override
        protected void write(MessageWriter out, YearMonth value) {
            out.int32(2, value.getMonthValue());
            out.int64(1, ZigZag.encode32(value.getYear()));
        }

        @Override
        protected YearMonth read(MessageReader in) {
            try {
                return YearMonth.of(ZigZag.decode32(in.int32(1)), in.int32(2));
            } catch (DateTimeException e) {
                throw TimeCodecs.outOfRange(e);
            }
        }
    };

    static final Codec<MonthDay> MONTH_DAY = new MessageCodec<>("MonthDay", "month", "day") {
        @Override
        protected void write(MessageWriter out, MonthDay value) {
            out.int32(2, value.getDayOfMonth());
            out.int32(1, value.getMonthValue());
        }

        @Override
        protected MonthDay read(MessageReader in) {
            try {
                return MonthDay.of(in.int32(1), in.int32(2));
            } catch (DateTimeException e) {
                throw TimeCodecs.outOfRange(e);
            }
        }
    };

    static final Codec<Period> PERIOD = new MessageCodec<>("Period", "years", "months", "days") {
        @Override
        protected void write(MessageWriter out, Period value) {
            out.int64(3, ZigZag.encode32(value.getDays()));
            out.int64(2, ZigZag.encode32(value.getMonths()));
            out.int64(1, ZigZag.encode32(value.getYears()));
        }

        @Override
        protected Period read(MessageReader in) {
            int years = ZigZag.decode32(in.int32(1));
            int months = ZigZag.decode32(in.int32(2));
            return Period.of(years, months, ZigZag.decode32(in.int32(3)));
        }
    };

    private CalendarCodecs() {}
}
