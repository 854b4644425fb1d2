package dev.graft.runtime.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What caller and callee share where both are in memory. */
public enum Isolation {
    /** The very objects. */
    SHARED,
    /** The very objects, looked at for what a remote caller and callee would not share. */
    CHECKED,
    /** Nothing: the callee receives copies, as a remote one would, and so does the caller. */
    COPIED;

    static final List<String> WORDS =
            Arrays.stream(values()).map(Isolation::word).toList();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Isolation of(Text word) {
        return valueOf(word.toString().toUpperCase(Locale.ROOT));
    }
}
