package dev.graft.runtime.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of the other keys. */
final class Values {
    private static final Duration LONGEST = Duration.ofDays(365);
    /** The other side has to say something several times within it. */
    private static final Duration SHORTEST_LEASE = Duration.ofMillis(200);

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,12})(ms|s|m)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})(KiB|MiB)?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");

    private Values() {}

    static String name(Text name) {
        GraftNames.check(name, name);
        return name.toString();
    }

    /** Nothing for {@code none}. */
    static Optional<Duration> timeout(Text timeout) {
        return timeout.toString().equals("none")
                ? Optional.empty()
                : Optional.of(duration(timeout, "timeout", Duration.ofMillis(1), ", or none for no deadline"));
    }

    static Duration lease(Text lease) {
        return duration(lease, "lease", SHORTEST_LEASE, "");
    }

    private static Duration duration(Text text, String what, Duration shortest, String instead) {
        Matcher parts = DURATION.matcher(text.toString());
        if (!parts.matches()) {
            throw text.mistake(
                    0,
                    "\"" + text + "\" is no " + what,
                    "Expected a whole number with ms, s or m, for example 500ms, 2s or 1m" + instead + ".");
        }
        long number = Long.parseLong(parts.group(1));
        Duration duration = switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        if (duration.compareTo(shortest) < 0 || duration.compareTo(LONGEST) > 0) {
            throw text.mistake(
                    0,
                    "a " + what + " of " + text + " is out of range",
                    "Expected from " + shortest.toMillis() + "ms to " + LONGEST.toMinutes() + "m (a year)" + instead
                            + ".");
        }
        return duration;
    }

    /** Paths, as they were written. */
    static List<String> modules(Text modules) {
        List<String> paths = new ArrayList<>();
        for (Text part : modules.split(',')) {
            if (part.isEmpty()) {
                throw part.mistake(0, "a module is missing", "One \",\" separates two modules.");
            }
            String path = part.toString();
            if (path.indexOf('\0') >= 0) {
                throw part.mistake(path.indexOf('\0'), "this cannot stand in a path", "Name a file or a folder.");
            }
            if (paths.contains(path)) {
                throw part.mistake(0, "the module " + path + " is given twice", "Name each module once.");
            }
            paths.add(path);
        }
        return List.copyOf(paths);
    }

    /** Bytes. */
    static int size(Text size, int most) {
        Matcher parts = SIZE.matcher(size.toString());
        if (!parts.matches()) {
            throw size.mistake(
                    0,
                    "\"" + size + "\" is no size",
                    "Expected a number of bytes, or a number with KiB or MiB, for example 16MiB.");
        }
        int shift = parts.group(2) == null ? 0 : parts.group(2).equals("KiB") ? 10 : 20;
        return inRange(size, Long.parseLong(parts.group(1)) << shift, most);
    }

    static int count(Text count, int most) {
        if (!COUNT.matcher(count.toString()).matches()) {
            throw count.mistake(0, "\"" + count + "\" is no number", "Expected a whole number from 1 to " + most + ".");
        }
        return inRange(count, Long.parseLong(count.toString()), most);
    }

    private static int inRange(Text text, long number, int most) {
        if (number < 1 || number > most) {
            throw text.mistake(0, text + " is out of range", "Expected from 1 to " + most + ".");
        }
        return (int) number;
    }

    /** Accepts one of the supported words. */
    static void oneOf(Key key, Text value, List<String> supported) {
        String word = value.toString();
        if (!supported.contains(word)) {
            throw value.mistake(
                    0,
                    "unknown " + key.word() + " \"" + word + "\"",
                    "Expected " + String.join(", ", supported) + ".",
                    Nearest.to(word, supported));
        }
    }
}
