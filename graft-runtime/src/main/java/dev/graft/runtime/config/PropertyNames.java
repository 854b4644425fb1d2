package dev.graft.runtime.config;

import java.util.List;
import java.util.Optional;

/** The properties that start with {@code graft.}; every other one with that start is a mistake. */
final class PropertyNames {
    static final String CONNECTION = "graft.connection";

    private static final String OURS = "graft.";
    /** Those that stand alone. */
    private static final List<String> SINGLE = List.of(CONNECTION, ConfigFile.PROPERTY);

    private PropertyNames() {}

    static boolean isOurs(String key) {
        return key.startsWith(OURS);
    }

    /** What a property holds a connection string for; nothing if it holds something else. */
    static Optional<Target> target(Text key) {
        String word = key.toString();
        if (word.equals(CONNECTION)) {
            return Optional.of(new Target.Every());
        }
        if (SINGLE.contains(word)) {
            return Optional.empty();
        }
        if (!word.startsWith(CONNECTION + ".")) {
            throw unknown(key);
        }
        Text name = key.sub(CONNECTION.length() + 1, key.length());
        GraftNames.check(name, key);
        return Optional.of(new Target.Graft(name.toString()));
    }

    private static ConfigException unknown(Text key) {
        String word = key.toString();
        int dot = word.indexOf('.', OURS.length());
        String head = dot < 0 ? word : word.substring(0, dot);
        Optional<String> nearest = Nearest.to(head, SINGLE)
                .map(right -> right.equals(CONNECTION) && dot >= 0 ? right + word.substring(dot) : right);
        return key.mistake(
                0,
                "unknown property \"" + word + "\"",
                "Expected graft.connection, graft.connection.<name of a graft> or graft.config.",
                nearest);
    }
}
