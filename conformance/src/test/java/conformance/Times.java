package conformance;

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

/** Gives back the times, zones, languages and currencies that it is given. */
@Graft
public interface Times {
    All echo(All value);

    Map<ZoneId, List<LocalTime>> keys(Map<ZoneId, List<LocalTime>> value);

    /** One of each. */
    record All(
            LocalTime time,
            OffsetTime offsetTime,
            OffsetDateTime offsetDateTime,
            ZonedDateTime zonedDateTime,
            ZoneId zone,
            ZoneOffset offset,
            Period period,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Locale locale,
            Currency currency,
            Optional<Year> maybe,
            List<ZoneOffset> offsets) {}
}
