package dev.graft.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * What the command line says.
 *
 * @param modules jars and folders to host
 * @param runtime what runs them, as a connection string names it
 * @param listen addresses to serve at
 * @param config the properties file that was named
 * @param grace how long calls under way may take at the end
 * @param trace whether to show stack traces
 */
record Options(
        List<Path> modules, String runtime, List<String> listen, Optional<Path> config, Duration grace, boolean trace) {
    private static final String JVM = "jvm";

    /** Whether the modules are another language's. */
    boolean isForeign() {
        return !runtime.equals(JVM);
    }

    static Options of(ParseResult arguments) {
        return new Options(
                List.copyOf(arguments.matchedOption(Usage.MODULES).getValue()),
                arguments.matchedOptionValue(Usage.RUNTIME, JVM),
                List.copyOf(arguments.matchedOption(Usage.LISTEN).getValue()),
                Optional.ofNullable(arguments.matchedOptionValue(Usage.CONFIG, null)),
                arguments.matchedOptionValue(Usage.GRACE, Usage.DEFAULT_GRACE),
                arguments.hasMatchedOption(Usage.TRACE));
    }
}
