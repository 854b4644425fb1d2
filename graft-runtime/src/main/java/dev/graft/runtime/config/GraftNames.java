package dev.graft.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of grafts and the environment variables that belong to them. */
public final class GraftNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    private GraftNames() {}

    /** The variable that holds the connection string of a graft, for example {@code GRAFT_CONNECTION_PRICE_LIST}. */
    public static String environmentName(String name) {
        return "GRAFT_CONNECTION_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The names that share an environment variable with another one, as one clash for each variable. */
    public static List<Clash> clashes(Collection<String> names) {
        Map<String, List<String>> byVariable = new TreeMap<>();
        for (String name : new TreeSet<>(names)) {
            byVariable
                    .computeIfAbsent(environmentName(name), variable -> new ArrayList<>())
                    .add(name);
        }
        return byVariable.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Clash(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Checks the name; an empty one is reported as part of what it was cut from. */
    static void check(Text name, Text whole) {
        Matcher valid = NAME.matcher(name.toString());
        if (!valid.matches()) {
            Text where = name.isEmpty() ? whole : name;
            int index = name.isEmpty() ? whole.length() : valid.lookingAt() ? valid.end() : 0;
            throw where.mistake(
                    index,
                    "\"" + name + "\" is no name of a graft",
                    "A name is a letter, then letters, digits, \".\", \"_\" and \"-\".");
        }
    }

    /**
     * Names that one environment variable stands for.
     *
     * @param names two or more, in alphabetical order
     */
    public record Clash(String variable, List<String> names) {
        /** Says what is wrong and what to do. */
        @Override
        public String toString() {
            return "the grafts \"" + String.join("\" and \"", names) + "\" share the environment variable " + variable
                    + ". Rename one of them.";
        }
    }
}
