package dev.graft.runtime.config;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the syntax of {@link java.util.Properties}, and remembers where everything stands. */
final class PropertiesReader {
    private final String location;
    private final String content;
    private int at;

    private PropertiesReader(String location, String content) {
        this.location = location;
        this.content = content;
    }

    /** A key and its value, escapes undone. */
    record Property(Text key, Text value) {}

    /**
     * All properties in their order, a repeated key each time.
     *
     * @param location of the file, for messages
     */
    static List<Property> read(String location, String content) {
        PropertiesReader reader = new PropertiesReader(location, content);
        List<Property> properties = new ArrayList<>();
        for (Optional<Text> line = reader.logicalLine(); line.isPresent(); line = reader.logicalLine()) {
            properties.add(property(line.get()));
        }
        return properties;
    }

    /** The next line that is neither blank nor comment, with those that continue it; escapes still stand in it. */
    private Optional<Text> logicalLine() {
        Text.Builder line = new Text.Builder(content);
        while (true) {
            skipBlanks();
            if (line.isEmpty()) {
                if (atEnd()) {
                    return Optional.empty();
                }
                if (isComment()) {
                    skipToLineEnd();
                    continue;
                }
                if (atLineEnd()) {
                    at++;
                    continue;
                }
            }
            boolean continued = readToLineEnd(line);
            if (!continued) {
                return Optional.of(end(line));
            }
            line.dropLast();
            if (at + 1 >= content.length()) {
                at = content.length();
                return Optional.of(end(line));
            }
            at += content.startsWith("\r\n", at) ? 2 : 1;
        }
    }

    private Text end(Text.Builder line) {
        int start = line.isEmpty() ? at : line.firstOffset();
        int number = Place.in(content, start).line();
        return line.build(new Source.FileLine(location, number), at);
    }

    /** True if the line ends with a backslash that is not itself escaped. */
    private boolean readToLineEnd(Text.Builder line) {
        boolean escaping = false;
        while (!atEnd() && !atLineEnd()) {
            char c = content.charAt(at);
            line.append(c, at);
            escaping = c == '\\' && !escaping;
            at++;
        }
        return escaping;
    }

    private void skipBlanks() {
        while (!atEnd() && isBlank(content.charAt(at))) {
            at++;
        }
    }

    private void skipToLineEnd() {
        while (!atEnd() && !atLineEnd()) {
            at++;
        }
    }

    private boolean atEnd() {
        return at >= content.length();
    }

    private boolean atLineEnd() {
        return !atEnd() && (content.charAt(at) == '\n' || content.charAt(at) == '\r');
    }

    private boolean isComment() {
        return content.charAt(at) == '#' || content.charAt(at) == '!';
    }

    private static Property property(Text line) {
        int keyEnd = 0;
        boolean escaping = false;
        while (keyEnd < line.length() && (escaping || !endsKey(line.charAt(keyEnd)))) {
            escaping = line.charAt(keyEnd) == '\\' && !escaping;
            keyEnd++;
        }
        int value = afterBlanks(line, keyEnd);
        if (value < line.length() && isSeparator(line.charAt(value))) {
            value = afterBlanks(line, value + 1);
        }
        return new Property(unescape(line.sub(0, keyEnd)), unescape(line.sub(value, line.length())));
    }

    private static int afterBlanks(Text line, int from) {
        int index = from;
        while (index < line.length() && isBlank(line.charAt(index))) {
            index++;
        }
        return index;
    }

    private static Text unescape(Text escaped) {
        Text.Builder plain = escaped.builder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            int start = i;
            if (c == '\\' && i + 1 < escaped.length()) {
                i++;
                c = escaped.charAt(i);
                if (c == 'u') {
                    c = unicode(escaped, start);
                    i += 4;
                } else {
                    c = control(c);
                }
            }
            plain.append(c, escaped.offset(start));
        }
        return plain.build(escaped.source(), escaped.offset(escaped.length()));
    }

    private static char unicode(Text escaped, int backslash) {
        int digits = backslash + 2;
        for (int i = digits; i < digits + 4; i++) {
            if (i >= escaped.length() || !HexFormat.isHexDigit(escaped.charAt(i))) {
                throw escaped.mistake(
                        backslash, "a \\u is not followed by four hex digits", "Write a backslash itself as two.");
            }
        }
        return (char) HexFormat.fromHexDigits(escaped.toString(), digits, digits + 4);
    }

    private static char control(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> c;
        };
    }

    private static boolean endsKey(char c) {
        return isSeparator(c) || isBlank(c);
    }

    private static boolean isSeparator(char c) {
        return c == '=' || c == ':';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
