package dev.graft.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The options and the words of {@code --help}. Written in code and not as annotations, since finding annotations by
 * reflection takes a tenth of the time in which the gateway is up.
 */
final class Usage {
    static final String MODULES = "--modules";
    static final String RUNTIME = "--runtime";
    static final String LISTEN = "--listen";
    static final String CONFIG = "--config";
    static final String GRACE = "--grace";
    static final String TRACE = "--trace";
    static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

    private Usage() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("graft-gateway").versionProvider(new Version());
        options().forEach(spec::addOption);
        spec.usageMessage()
                .sortOptions(false)
                .autoWidth(true)
                .customSynopsis("graft-gateway --modules PATH... --listen ADDRESS... [OPTIONS]")
                .header("Hosts the implementations of grafts and serves them to other processes.")
                .description(
                        "",
                        "A module is a jar, or a folder of jars and classes. What it provides is found through its"
                                + " GraftModule, or through ServiceLoader providers of its contracts. Each module has a"
                                + " class loader of its own and shares only the JDK and Graft's API with the others;"
                                + " modules that share contracts belong into one folder.",
                        "")
                .optionListHeading("Options:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes())
                .footer(
                        "",
                        "Example:",
                        "  graft-gateway --modules pricing.jar --listen tcp://0.0.0.0:8990",
                        "",
                        "A caller then sets, for example in its graft.properties:",
                        "  graft.connection.pricing=tcp://this-machine:8990");
        return spec;
    }

    private static List<OptionSpec> options() {
        return List.of(
                OptionSpec.builder(MODULES)
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(Path.class)
                        .arity("1..*")
                        .splitRegex(",")
                        .hideParamSyntax(true)
                        .paramLabel("PATH")
                        .description("What to host: a jar, or a folder of jars and classes. Several may be given, also"
                                + " with commas between them.")
                        .build(),
                OptionSpec.builder(RUNTIME)
                        .type(String.class)
                        .paramLabel("NAME")
                        .description("What runs the modules: jvm, the default, python, or javascript, whose"
                                + " libraries have to be on the class path. With another one than jvm, a"
                                + " module is a folder or a file of that language; jars bring the contracts.")
                        .build(),
                OptionSpec.builder(LISTEN)
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("ADDRESS")
                        .description("Where to serve: tcp://HOST:PORT or ws://HOST:PORT/PATH; port 0 takes a free one."
                                + " With limits: \"host=tcp://0.0.0.0:8990;max-calls=64\". May be repeated.")
                        .build(),
                OptionSpec.builder(CONFIG)
                        .type(Path.class)
                        .paramLabel("FILE")
                        .description("Says where the grafts are that the modules call, instead of ./graft.properties."
                                + " The same as -Dgraft.config=FILE.")
                        .build(),
                OptionSpec.builder(GRACE)
                        .type(Duration.class)
                        .converters(new Durations())
                        .paramLabel("DURATION")
                        .description("How long calls under way may take when the gateway is told to stop, for example"
                                + " 500ms or 2m; then they are interrupted. Default: " + Durations.text(DEFAULT_GRACE)
                                + ".")
                        .build(),
                OptionSpec.builder(TRACE)
                        .type(boolean.class)
                        .arity("0")
                        .description("Show the stack trace when something is wrong.")
                        .build(),
                OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .arity("0")
                        .usageHelp(true)
                        .description("Show this help and exit.")
                        .build(),
                OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .arity("0")
                        .versionHelp(true)
                        .description("Show the version and exit.")
                        .build());
    }

    /**
     * Refuses misspelt options by their names. The parser would rather miss the right one, or take them for paths that
     * follow {@code --modules}.
     */
    static void check(CommandLine command, String... args) {
        Set<String> known = command.getCommandSpec().optionsMap().keySet();
        List<String> unknown = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--"))
                .map(arg -> arg.split("=", 2)[0])
                .filter(option -> !known.contains(option))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(command, unknown);
        }
    }

    /** What is wrong with a command line. */
    static String words(ParameterException mistake) {
        List<String> meant =
                mistake instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        return mistake.getMessage() + (meant.isEmpty() ? "" : ". Did you mean " + String.join(" or ", meant) + "?");
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "stopped by SIGTERM or SIGINT, after the calls under way");
        codes.put(
                String.valueOf(Failure.FAILED), "could not start or stop: a port in use, an implementation that fails");
        codes.put(String.valueOf(Failure.WRONG), "the command line, the configuration or a module is wrong");
        return codes;
    }
}
