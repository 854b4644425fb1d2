package guests;

import java.math.BigDecimal;
import java.time.Instant;
import weather.Reading;
import weather.Sky;

/** What stations have measured. */
public final class Readings {
    public static final Reading WARM =
            new Reading(Instant.parse("2026-11-28T12:00:00.123456Z"), new BigDecimal("31.50"), Sky.CLEAR);
    public static final Reading COLD =
            new Reading(Instant.parse("2026-11-28T18:00:00Z"), new BigDecimal("-2.5"), Sky.CLOUDY);

    private Readings() {}
}
