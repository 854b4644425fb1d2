package values;

import dev.graft.Graft;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@Graft
public interface Times {
    LocalTime time(LocalTime value);

    OffsetTime offsetTime(OffsetTime value);

    OffsetDateTime offsetDateTime(OffsetDateTime value);

    ZonedDateTime zonedDateTime(ZonedDateTime value);

    ZoneId zone(ZoneId value);

    ZoneOffset offset(ZoneOffset value);

    Period period(Period value);

    Year year(Year value);

    YearMonth yearMonth(YearMonth value);

    MonthDay monthDay(MonthDay value);

    Locale locale(Locale value);

    Currency currency(Currency value);

    List<LocalTime> times(List<LocalTime> values, List<Year> years, Map<Currency, Locale> locales);

    Map<ZoneId, List<ZonedDateTime>> byZone(Map<ZoneId, List<ZonedDateTime>> values, Optional<ZoneOffset> offset);
}
