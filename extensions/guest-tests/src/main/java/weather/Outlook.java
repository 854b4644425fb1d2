package weather;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be expected. */
public record Outlook(
        String placeName,
        LocalDate day,
        List<Reading> readings,
        Optional<String> warning,
        Map<String, Integer> counts) {}
