package boutique.app;

import dev.graft.runtime.GraftException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Opens the shop, lets shoppers in, and reports. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (List.of(args).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException | DateTimeException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.HELP);
            System.exit(2);
            return;
        }
        try {
            run(options);
        } catch (GraftException e) {
            fail(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GraftException why)) {
                throw e;
            }
            fail(why);
        }
    }

    /** Most often a configuration to correct, or a gateway to start: the message says which. */
    private static void fail(GraftException why) {
        System.err.println(why.getMessage());
        System.exit(1);
    }

    private static void run(Options options) throws IOException, InterruptedException, ExecutionException {
        if (options.data().isPresent()) {
            run(options, options.data().get());
        } else {
            Path folder = Files.createTempDirectory("boutique");
            try {
                run(options, folder);
            } finally {
                delete(folder);
            }
        }
    }

    private static void run(Options options, Path data) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("boutique.data", data.toString());
        try (Shop shop = new Shop()) {
            Report report = new Report(shop, Simulation.of(options).run(shop.frontend()));
            report.print(System.out, options.receipts());
            if (options.summary().isPresent()) {
                report.write(options.summary().get());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
