package boutique.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param data where the databases are; without, in a folder that lives as long as the run
 * @param summary where the figures of the run go as {@code key=value} lines
 */
record Options(
        int shoppers,
        long seed,
        int threads,
        int receipts,
        LocalDate today,
        Optional<Path> data,
        Optional<Path> summary) {
    static final String HELP = """
            java [-Dgraft.config=FILE] -jar boutique.jar [options]

              --shoppers N     how many shoppers come (200)
              --seed N         decides what they do (1)
              --threads N      how many of them at once (4)
              --receipts N     how many receipts to print (2)
              --today DATE     the day on which they come (2026-01-15)
              --data DIR       where carts and orders are kept (a folder that is removed at the end)
              --summary FILE   where to write the figures of the run
            """;

    static Options parse(String... arguments) {
        Options options = new Options(200, 1, 4, 2, LocalDate.of(2026, 1, 15), Optional.empty(), Optional.empty());
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String name = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException("\"" + name + "\" is no option or lacks its value");
            }
            options = options.with(name, words.next());
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--shoppers" -> new Options(positive(name, value), seed, threads, receipts, today, data, summary);
            case "--seed" -> new Options(shoppers, number(name, value), threads, receipts, today, data, summary);
            case "--threads" -> new Options(shoppers, seed, positive(name, value), receipts, today, data, summary);
            case "--receipts" -> new Options(shoppers, seed, threads, (int) number(name, value), today, data, summary);
            case "--today" -> new Options(shoppers, seed, threads, receipts, LocalDate.parse(value), data, summary);
            case "--data" ->
                new Options(shoppers, seed, threads, receipts, today, Optional.of(Path.of(value)), summary);
            case "--summary" ->
                new Options(shoppers, seed, threads, receipts, today, data, Optional.of(Path.of(value)));
            default -> throw new IllegalArgumentException("there is no option \"" + name + "\"");
        };
    }

    private static int positive(String name, String value) {
        long number = number(name, value);
        if (number < 1 || number > 1_000_000) {
            throw new IllegalArgumentException(name + " takes a number from 1 to 1000000, not " + value);
        }
        return (int) number;
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " takes a number, not \"" + value + "\"", e);
        }
    }
}
