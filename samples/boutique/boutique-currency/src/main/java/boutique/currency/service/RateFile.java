package boutique.currency.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rates from lines of a code and a number, and keeps their order. */
final class RateFile {
    private RateFile() {}

    static Map<String, BigDecimal> read() {
        try (InputStream in = RateFile.class.getResourceAsStream("rates.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            Map<String, BigDecimal> rates = new LinkedHashMap<>();
            for (String line : lines) {
                String[] fields = line.split(" ");
                rates.put(fields[0], new BigDecimal(fields[1]));
            }
            return Collections.unmodifiableMap(rates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
