package dev.graft.runtime.config;

import java.util.ArrayList;
import java.util.List;

/** {@code key=value} as it was written; the value without its quotes. Neither is empty. */
record Pair(Text key, Text value) {
    private static final String GRAMMAR = "A connection string is a host, or key=value pairs separated by \";\".";

    /** Splits a connection string; a string without {@code =} is a host. */
    static List<Pair> split(Text said) {
        Text string = said.trim();
        if (!string.isEmpty() && string.charAt(string.length() - 1) == ';') {
            string = string.sub(0, string.length() - 1).trim();
        }
        if (string.isEmpty()) {
            throw string.mistake(0, "the connection string is empty", GRAMMAR);
        }
        if (string.indexOf('=', 0) == string.length()) {
            return List.of(new Pair(Text.of(string.source(), Key.HOST.word()), value(string)));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int from = 0; from <= string.length(); ) {
            int to = endOfPair(string, from);
            pairs.add(pair(string.sub(from, to).trim()));
            from = to + 1;
        }
        return pairs;
    }

    /** The next {@code ;} outside of quotes, or the end. */
    private static int endOfPair(Text string, int from) {
        boolean quoted = false;
        for (int i = from; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return string.length();
    }

    private static Pair pair(Text pair) {
        int equals = pair.indexOf('=', 0);
        if (pair.isEmpty()) {
            throw pair.mistake(0, "a pair is empty", "One \";\" separates two pairs.");
        }
        if (equals == pair.length()) {
            boolean host = pair.toString().contains("://") || pair.toString().equals(Addresses.IN_MEMORY);
            throw pair.mistake(
                    0,
                    "\"" + Secrets.mask(pair.toString()) + "\" is no key=value pair",
                    host
                            ? "Beside other keys an address is written host=" + Secrets.mask(pair.toString()) + "."
                            : GRAMMAR);
        }
        Text key = pair.sub(0, equals).trim();
        if (key.isEmpty()) {
            throw key.mistake(0, "the key is missing before \"=\"", GRAMMAR);
        }
        Text value = value(pair.sub(equals + 1, pair.length()).trim());
        if (value.isEmpty()) {
            throw value.mistake(0, "the key \"" + key + "\" has no value", "Give it one, or leave the key out.");
        }
        return new Pair(key, value);
    }

    private static Text value(Text written) {
        int quote = written.indexOf('"', 0);
        if (quote == written.length()) {
            return written;
        }
        if (quote > 0) {
            throw written.mistake(
                    quote,
                    "a quote stands inside a value",
                    "A value with quotes stands in quotes as a whole, each quote inside doubled: \"say \"\"hello\"\"\".");
        }
        Text.Builder value = written.builder();
        for (int i = 1; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '"') {
                boolean doubled = i + 1 < written.length() && written.charAt(i + 1) == '"';
                if (!doubled) {
                    return closed(written, i, value);
                }
                i++;
            }
            value.append(c, written.offset(i));
        }
        throw written.mistake(0, "the quote is never closed", "A value that starts with a quote ends with one.");
    }

    private static Text closed(Text written, int end, Text.Builder value) {
        if (end + 1 < written.length()) {
            throw written.mistake(end + 1, "something stands behind the closing quote", "Next comes \";\" or the end.");
        }
        return value.build(written.source(), written.offset(end));
    }
}
