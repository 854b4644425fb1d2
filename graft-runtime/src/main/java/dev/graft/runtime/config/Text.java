package dev.graft.runtime.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A string that knows where each of its chars stands in its source, also after escapes are undone. Immutable. */
final class Text {
    private final Source source;
    private final String original;
    private final String value;
    /** For each char, and for the end, its offset in the original. */
    private final int[] offsets;

    private Text(Source source, String original, String value, int[] offsets) {
        this.source = source;
        this.original = original;
        this.value = value;
        this.offsets = offsets;
    }

    /** What a source says, as it stands. */
    static Text of(Source source, String value) {
        Builder builder = new Builder(value);
        for (int i = 0; i < value.length(); i++) {
            builder.append(value.charAt(i), i);
        }
        return builder.build(source, value.length());
    }

    Source source() {
        return source;
    }

    int length() {
        return value.length();
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    char charAt(int index) {
        return value.charAt(index);
    }

    int offset(int index) {
        return offsets[index];
    }

    /** The first such char from there on, or the length of the text. */
    int indexOf(char c, int from) {
        int index = value.indexOf(c, from);
        return index < 0 ? length() : index;
    }

    Text sub(int from, int to) {
        return new Text(source, original, value.substring(from, to), Arrays.copyOfRange(offsets, from, to + 1));
    }

    /** Without the blanks at both ends. */
    Text trim() {
        int from = 0;
        int to = length();
        while (from < to && isBlank(value.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(value.charAt(to - 1))) {
            to--;
        }
        return sub(from, to);
    }

    /** The trimmed parts between separators; at least one. */
    List<Text> split(char separator) {
        List<Text> parts = new ArrayList<>();
        for (int from = 0; from <= length(); ) {
            int to = indexOf(separator, from);
            parts.add(sub(from, to).trim());
            from = to + 1;
        }
        return parts;
    }

    Builder builder() {
        return new Builder(original);
    }

    Place place(int index) {
        return Place.in(original, offsets[index]);
    }

    ConfigException mistake(int index, String problem, String expected) {
        return mistake(index, problem, expected, Optional.empty());
    }

    ConfigException mistake(int index, String problem, String expected, Optional<String> suggestion) {
        Place place = place(index);
        return new ConfigException(
                new Mistake(source, place.line(), place.column(), problem, place.excerpt(), expected, suggestion));
    }

    static boolean isBlank(char c) {
        return c <= ' ';
    }

    @Override
    public String toString() {
        return value;
    }

    /** Gathers chars with their offsets. */
    static final class Builder {
        private final String original;
        private final StringBuilder value = new StringBuilder();
        private int[] offsets = new int[16];

        Builder(String original) {
            this.original = original;
        }

        void append(char c, int offset) {
            if (value.length() == offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
            }
            offsets[value.length()] = offset;
            value.append(c);
        }

        boolean isEmpty() {
            return value.isEmpty();
        }

        int firstOffset() {
            return offsets[0];
        }

        void dropLast() {
            value.setLength(value.length() - 1);
        }

        Text build(Source source, int endOffset) {
            int[] all = Arrays.copyOf(offsets, value.length() + 1);
            all[value.length()] = endOffset;
            return new Text(source, original, value.toString(), all);
        }
    }
}
