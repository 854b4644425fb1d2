package dev.graft.benchmarks.report;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one command: measures what it is asked for, and prints it as Markdown. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures Graft and its peers in turn, and prints how they compare.")
public final class Main implements Callable<Integer> {
    private final String command;

    @Parameters(arity = "0..*", description = "Of ${COMPLETION-CANDIDATES}; everything by default.")
    private List<Part> parts = List.of(Part.values());

    @Mixin
    private Extent extent = new Extent();

    @Option(names = "--write", description = "A document: the sections of what was measured are replaced in it.")
    private @Nullable Path document;

    private Main(String command) {
        this.command = command;
    }

    /** Ends the process with a status other than 0 where a way does not work. */
    public static void main(String... args) {
        Main main = new Main(("benchmarks/run " + String.join(" ", args)).strip());
        System.exit(
                new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Part part : parts) {
            Markdown text = new Markdown().paragraph(Machine.describe(command));
            part.measure(extent, text);
            out.print(text);
            if (document != null) {
                new Section(part.name().toLowerCase(Locale.ROOT)).replace(document, text.toString());
            }
        }
        return 0;
    }
}
