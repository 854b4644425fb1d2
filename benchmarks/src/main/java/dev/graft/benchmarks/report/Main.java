package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import dev.graft.benchmarks.rounds.Plan;
import dev.graft.benchmarks.rounds.Rounds;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one command: measures what it is asked for, and prints it as Markdown. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures Graft and its peers in turn, and prints how they compare.")
public final class Main implements Callable<Integer> {
    @Parameters(arity = "0..*", description = "What to measure: ${COMPLETION-CANDIDATES}. Everything by default.")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--quick", description = "A few minutes: fewer and shorter rounds. The ratios are rough.")
    private boolean quick;

    @Option(names = "--rounds", description = "How often each way has its turn; odd numbers are best.")
    private int rounds;

    @Option(names = "--ways", split = ",", description = "Of ${COMPLETION-CANDIDATES}.")
    private List<Way> ways = List.of(Way.values());

    @Option(names = "--payloads", split = ",", description = "Of ${COMPLETION-CANDIDATES}.")
    private List<Payload> payloads = List.of(Payload.values());

    @Option(names = "--loads", split = ",", description = "Calls at once; threads that wait below 64.")
    private List<Integer> loads = List.of(1, 16, 64, 256);

    @Option(names = "--write", description = "The document whose sections are to be replaced too.")
    private @Nullable Path document;

    private String command = "benchmarks/run";

    /** Ends the process with a status other than 0 where a way does not work. */
    public static void main(String... args) {
        Main main = new Main();
        main.command =
                String.join(" ", "benchmarks/run", String.join(" ", args)).strip();
        System.exit(
                new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Part part : parts) {
            String text = Machine.describe(command) + "\n\n" + part.measure(this);
            out.println(text);
            if (document != null) {
                new Section(part.name().toLowerCase(Locale.ROOT)).replace(document, text);
            }
        }
        return 0;
    }

    Plan plan() {
        int turns = rounds > 0 ? rounds : quick ? 3 : 7;
        return new Plan(ways, payloads, loads, turns, quick ? 2_000 : 4_000, quick ? 400 : 700);
    }

    boolean quick() {
        return quick;
    }

    String remote() throws Exception {
        Markdown text = new Markdown();
        Results results = new Results(new Rounds(plan(), System.err::println).run());
        new RemoteTables(results).write(text);
        return text.toString();
    }
}
