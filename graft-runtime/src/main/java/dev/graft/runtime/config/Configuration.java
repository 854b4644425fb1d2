package dev.graft.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is configured, read and checked once. Immutable; may be used by any thread.
 *
 * <p>For each graft the first of these wins: its own string in a system property, the environment, the file, code; then
 * the string for every graft in the same four; then in memory. Strings are never merged.
 *
 * <p>A variable of the environment that starts with {@code GRAFT_CONNECTION} must be one of ours. Other variables that
 * start with {@code GRAFT_} are left alone, since other tools own them.
 */
public final class Configuration {
    /** Nearest source first; in code the last one said first. */
    private final List<Candidate> candidates;

    private Configuration(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /**
     * Reads all sources.
     *
     * @param code the strings that code gives, in the order in which it gives them
     * @throws ConfigException for the first mistake, also if it concerns a graft that nobody uses
     */
    public static Configuration load(Surroundings around, List<String> code) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.addAll(Tiers.systemProperties(around.properties()));
        candidates.addAll(Tiers.environment(around.variables()));
        ConfigFile.find(around).map(Tiers::file).ifPresent(candidates::addAll);
        candidates.addAll(Tiers.code(code));
        return new Configuration(candidates);
    }

    /**
     * Only what code gives.
     *
     * @param code the strings in the order in which it gives them
     */
    public static Configuration ofCode(List<String> code) {
        return new Configuration(Tiers.code(code));
    }

    /** What holds for the graft of this name. */
    public Resolution resolve(String name) {
        List<Candidate> all = Stream.concat(
                        candidates.stream()
                                .filter(one -> !one.isGlobal() && one.target().fits(name)),
                        candidates.stream().filter(Candidate::isGlobal))
                .toList();
        if (all.isEmpty()) {
            return new Resolution(ConnectionString.IN_MEMORY, Source.nothing(), false, List.of());
        }
        List<Resolution.Overridden> overridden = all.stream()
                .skip(1)
                .map(one -> new Resolution.Overridden(one.source(), one.string()))
                .toList();
        return new Resolution(
                all.get(0).string(), all.get(0).source(), !all.get(0).isGlobal(), overridden);
    }

    /** What is to run grafts in this process apart from their callers, and who says so; without what is beaten everywhere. */
    public Map<Hosting, Source> hostings() {
        Map<Hosting, Source> hostings = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            boolean beaten = candidates.subList(0, i).stream()
                    .anyMatch(nearer -> nearer.target().covers(candidate.target()));
            if (!beaten) {
                candidate.string().hosting().ifPresent(hosting -> hostings.putIfAbsent(hosting, candidate.source()));
            }
        }
        return hostings;
    }

    /**
     * What is said for grafts that nobody bears the name of, a line for people each.
     *
     * @param names of all grafts that there are
     */
    public List<String> unused(Set<String> names) {
        return candidates.stream()
                .filter(one -> names.stream().noneMatch(one.target()::fits))
                .filter(one -> !one.isGlobal())
                .map(one -> one.source() + ": no contract known so far has " + wanted(one.target(), names))
                .toList();
    }

    private static String wanted(Target target, Collection<String> names) {
        if (target instanceof Target.Variable variable) {
            List<String> known =
                    names.stream().map(GraftNames::environmentName).sorted().toList();
            return "this variable" + didYouMean(Nearest.to(variable.name(), known));
        }
        String name = ((Target.Graft) target).name();
        return "the name \"" + name + "\"" + didYouMean(Nearest.to(name, names));
    }

    private static String didYouMean(Optional<String> nearest) {
        return nearest.map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }
}
