package dev.graft.runtime.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the connection strings of each kind of source. */
final class Tiers {
    private static final String VARIABLE = "GRAFT_CONNECTION";

    private Tiers() {}

    static List<Candidate> systemProperties(Map<String, String> properties) {
        List<Candidate> tier = new ArrayList<>();
        new TreeMap<>(properties).forEach((key, value) -> {
            if (PropertyNames.isOurs(key)) {
                Source source = new Source.SystemProperty(key);
                PropertyNames.target(Text.of(source, key))
                        .ifPresent(target -> tier.add(Candidate.read(target, Text.of(source, value))));
            }
        });
        return distinct(tier);
    }

    static List<Candidate> environment(Map<String, String> variables) {
        List<Candidate> tier = new ArrayList<>();
        new TreeMap<>(variables).forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                Source source = new Source.EnvironmentVariable(name);
                Target target = name.equals(VARIABLE) ? new Target.Every() : variable(Text.of(source, name));
                tier.add(Candidate.read(target, Text.of(source, value)));
            }
        });
        return distinct(tier);
    }

    private static Target variable(Text name) {
        String word = name.toString();
        String right =
                GraftNames.environmentName(word.substring(VARIABLE.length()).replaceFirst("^_", ""));
        boolean hasName = word.length() > VARIABLE.length() + 1;
        if (!hasName || !word.equals(right)) {
            throw name.mistake(
                    VARIABLE.length(),
                    "no graft has the environment variable " + word,
                    "Expected GRAFT_CONNECTION, or GRAFT_CONNECTION_ and the name of a graft in upper case,"
                            + " anything but A-Z and 0-9 as _.",
                    hasName ? Optional.of(right) : Optional.empty());
        }
        return new Target.Variable(word);
    }

    static List<Candidate> file(ConfigFile file) {
        List<Candidate> tier = new ArrayList<>();
        Map<String, Text> seen = new TreeMap<>();
        for (PropertiesReader.Property property : PropertiesReader.read(file.location(), file.content())) {
            Text key = property.key();
            if (!PropertyNames.isOurs(key.toString())) {
                continue;
            }
            Text earlier = seen.putIfAbsent(key.toString(), key);
            if (earlier != null) {
                throw key.mistake(
                        0,
                        "the property \"" + key + "\" is given twice",
                        "It is already at line " + earlier.place(0).line() + ". Keep one of them.");
            }
            Target target = PropertyNames.target(key)
                    .orElseThrow(() -> key.mistake(
                            0,
                            "the property \"" + key + "\" cannot stand in a file",
                            "It names the file: give it as -D" + key + "=..."));
            tier.add(Candidate.read(target, property.value()));
        }
        return distinct(tier);
    }

    /** The last one said comes first. */
    static List<Candidate> code(List<String> strings) {
        List<Candidate> tier = new ArrayList<>();
        for (String string : strings) {
            tier.add(Candidate.read(new Target.Every(), Text.of(Source.code(), string)));
        }
        Collections.reverse(tier);
        return tier;
    }

    /** Refuses two strings of one kind of source for one graft, where neither could be said to win. */
    private static List<Candidate> distinct(List<Candidate> tier) {
        for (Candidate named : tier) {
            String name = named.string().name().orElse("");
            for (Candidate other : tier) {
                if (!name.isEmpty()
                        && !other.equals(named)
                        && !other.isGlobal()
                        && other.target().fits(name)) {
                    throw new ConfigException(Mistake.of(
                            named.source(),
                            "the graft \"" + name + "\" has another string in " + other.source(),
                            "Keep one of them."));
                }
            }
        }
        return tier;
    }
}
