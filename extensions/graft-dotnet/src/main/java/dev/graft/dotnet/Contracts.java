package dev.graft.dotnet;

import dev.graft.jna.OnPlatformThread;
import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A tool for the command line: writes contracts as C#, and the library that they are compiled against. Needs a .NET, which it
 * finds as a tube does.
 */
public final class Contracts {
    /** The file that it writes beside the library. */
    static final String SOURCE = "Contracts.cs";

    private static final String USAGE = """
            usage: java -cp ... dev.graft.dotnet.Contracts --out FOLDER [--home DOTNET] FROM...
            Writes Contracts.cs, the contracts in C#, and Graft.Guest.dll, to compile them with.
              --out FOLDER   where to; it is made if need be
              --home DOTNET  the folder of a .NET; else DOTNET_ROOT, or that of the path
              FROM           a description (META-INF/graft/shop/Pricing.json), or a jar or a folder of classes that has some
            """;

    private static final int FAILURE = 1;
    private static final int MISUSE = 2;
    private static final int MISSING = 3;
    private static final byte GENERATED = '=';

    private Contracts() {}

    /** Runs the tool; the exit code is 0, 1 if it fails, 2 if it is called wrongly, 3 if there is no .NET or no library. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        int failure = FAILURE;
        try {
            Options options = Options.of(args);
            List<String> descriptions = DescriptionFiles.read(options.from());
            failure = MISSING;
            GuestLibrary.require();
            Installation installation = Search.ofThisMachine().find(options.home());
            failure = FAILURE;
            write(options.out(), installation, descriptions);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("contracts: " + e.getMessage());
            err.print(USAGE);
            return MISUSE;
        } catch (GuestException e) {
            err.println("contracts: " + e.getMessage());
            return failure;
        }
    }

    private static void write(Path folder, Installation installation, List<String> descriptions) {
        String question = "{\"contracts\": [" + String.join(",", descriptions) + "]}";
        byte[] answer = OnPlatformThread.runDeep(
                () -> CoreClr.started(installation).generate(question.getBytes(StandardCharsets.UTF_8)));
        String text = new String(answer, 1, answer.length - 1, StandardCharsets.UTF_8);
        if (answer[0] != GENERATED) {
            throw new GuestException(text, null);
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(SOURCE), text);
            GuestLibrary.copyTo(folder.resolve(GuestLibrary.FILE));
        } catch (IOException e) {
            throw new GuestException(folder + " cannot be written to: " + e, e);
        }
    }

    /**
     * What it is called with.
     *
     * @param home where .NET is, if that is said
     * @param from where the descriptions are
     */
    private record Options(Path out, Optional<String> home, List<Path> from) {
        static Options of(List<String> args) {
            Optional<String> out = Optional.empty();
            Optional<String> home = Optional.empty();
            List<Path> from = new ArrayList<>();
            Iterator<String> rest = args.iterator();
            while (rest.hasNext()) {
                String arg = rest.next();
                switch (arg) {
                    case "--out" -> out = Optional.of(valueOf(arg, rest));
                    case "--home" -> home = Optional.of(valueOf(arg, rest));
                    default -> from.add(path(arg));
                }
            }
            if (from.isEmpty()) {
                throw new IllegalArgumentException("nothing to read is named");
            }
            return new Options(
                    path(out.orElseThrow(() -> new IllegalArgumentException("--out is missing"))), home, from);
        }

        private static String valueOf(String option, Iterator<String> rest) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return rest.next();
        }

        private static Path path(String text) {
            if (text.startsWith("-")) {
                throw new IllegalArgumentException("unknown option " + text);
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(text + " is no path", e);
            }
        }
    }
}
