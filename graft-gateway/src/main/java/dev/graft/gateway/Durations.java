package dev.graft.gateway;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as connection strings have them: {@code 500ms}, {@code 10s}, {@code 2m}. */
final class Durations implements ITypeConverter<Duration> {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");

    @Override
    public Duration convert(String text) {
        Matcher duration = DURATION.matcher(text);
        if (!duration.matches()) {
            throw new TypeConversionException("\"" + text
                    + "\" is no duration; write a whole number below a million with ms, s or m, such as 500ms or 10s");
        }
        long number = Long.parseLong(duration.group(1));
        return switch (duration.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
