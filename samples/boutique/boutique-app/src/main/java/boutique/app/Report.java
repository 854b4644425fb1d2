package boutique.app;

import dev.graft.runtime.Route;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says how a run went: to people, and as lines of {@code key=value} to scripts. */
record Report(Shop shop, List<String> receipts) {
    void print(PrintStream out, int receiptsToPrint) {
        int shown = Math.min(receiptsToPrint, receipts.size());
        for (int i = 0; i < shown; i++) {
            out.printf("Receipt %d of %d%n%s%n", i + 1, receipts.size(), receipts.get(i));
        }
        out.println("Where each graft ran");
        shop.tube().routes().forEach(route -> out.println("  " + line(route)));
        shop.tube()
                .explain()
                .lines()
                .filter(line -> line.startsWith("unused: "))
                .forEach(out::println);
        out.println();
        out.printf("%-32s %8s %12s %12s%n", "Latency in microseconds", "calls", "median", "p99");
        print(out, "shopper", shop.ofVisitors());
        print(out, "Frontend", shop.ofFrontend());
        print(out, "Checkout", shop.ofCheckout());
        out.printf("%nDigest of %d receipts: %s%n", receipts.size(), Simulation.digest(receipts));
    }

    private static String line(Route route) {
        String where = switch (route.mode()) {
            case IN_MEMORY -> "in memory  " + route.provider().orElse("");
            case LOCAL -> "local      " + route.provider().orElse("");
            case REMOTE -> "remote     " + route.connection() + " from " + route.source();
        };
        return String.format(Locale.ROOT, "%-15s %s", route.graft(), where);
    }

    private static void print(PrintStream out, String caller, Timings timings) {
        timings.contracts()
                .forEach((contract, samples) -> out.println(String.format(
                        Locale.ROOT,
                        "  %-30s %8d %12.1f %12.1f",
                        caller + " -> " + contract,
                        samples.count(),
                        samples.micros(0.5),
                        samples.micros(0.99))));
    }

    /** Calls are those of the frontend, which runs in this process in every configuration that is compared. */
    void write(Path file) throws IOException {
        Samples calls = shop.ofFrontend().all();
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "shoppers=%d%ncalls=%d%nmedian=%.1f%np99=%.1f%ndigest=%s%n",
                        receipts.size(),
                        calls.count(),
                        calls.micros(0.5),
                        calls.micros(0.99),
                        Simulation.digest(receipts)));
    }
}
