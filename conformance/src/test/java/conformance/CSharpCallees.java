package conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Compiles the suite's callees in C#: the contracts that they implement, written as C#, and the callees themselves. */
final class CSharpCallees {
    private static final List<String> CONTRACTS = List.of(
            "Types",
            "Times",
            "Shapes",
            "Ledger",
            "Ordered",
            "Extremes",
            "Foreign",
            "Bulk",
            "Market",
            "Trolley",
            "Bell",
            "Diver",
            "Drawer",
            "Tape",
            "Probe",
            "Later",
            "Witness");
    private static final Path SOURCES = Path.of("src/test/csharp");
    private static final Path FOLDER = Path.of("target/csharp");
    private static final Path COMPILER = Path.of("../extensions/graft-dotnet/build-module");

    /** How both tools end where the machine has not what they take. */
    private static final int MISSING = 3;

    private static Optional<Path> compiled = Optional.empty();

    private CSharpCallees() {}

    /**
     * The module. Where there is no .NET or no compiler for it the test is skipped.
     *
     * @param required whether that is a failure instead
     */
    static synchronized Path module(boolean required) {
        if (compiled.isEmpty()) {
            compiled = Optional.of(compile(required).toAbsolutePath());
        }
        return compiled.get();
    }

    private static Path compile(boolean required) {
        Path module = FOLDER.resolve("Conforming.dll");
        List<String> command = new ArrayList<>(List.of(COMPILER.toString(), module.toString()));
        try {
            Files.createDirectories(FOLDER);
            require(required, run(writeContracts()));
            command.add(FOLDER.resolve("Contracts.cs").toString());
            command.add(FOLDER.resolve("Graft.Guest.dll").toString());
            try (Stream<Path> sources = Files.list(SOURCES)) {
                sources.forEach(source -> command.add(source.toString()));
            }
            require(required, run(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return module;
    }

    /** The tool that writes contracts as C#, in a process of its own, as it ends the one that it runs in. */
    private static List<String> writeContracts() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.graft.dotnet.Contracts"));
        command.addAll(List.of("--out", FOLDER.toString()));
        CONTRACTS.forEach(each -> command.add(description(each)));
        return command;
    }

    private static String description(String contract) {
        URL description = CSharpCallees.class.getResource("/META-INF/graft/conformance/" + contract + ".json");
        return Path.of(URI.create(String.valueOf(description))).toString();
    }

    /** What a command says, if it ends with another code than 0. */
    private static Optional<Failure> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command.get(0) + " does not end");
            }
            int status = process.exitValue();
            return status == 0 ? Optional.empty() : Optional.of(new Failure(status, output.strip()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void require(boolean required, Optional<Failure> failure) {
        failure.ifPresent(each -> {
            if (!required && each.isOfTheMachine()) {
                Assumptions.abort("the parity of .NET is not tested: " + each.output());
            }
            throw new IllegalStateException(each.output());
        });
    }

    /** How a command failed. */
    private record Failure(int status, String output) {
        /** Whether there is no compiler, no .NET, or no guest library, which no compiler was there for. */
        boolean isOfTheMachine() {
            return status == MISSING;
        }
    }
}
