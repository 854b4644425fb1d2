package weather;

import java.math.BigDecimal;
import java.time.Instant;

/** What a station has measured. */
public record Reading(Instant at, BigDecimal degrees, Sky sky) {}
