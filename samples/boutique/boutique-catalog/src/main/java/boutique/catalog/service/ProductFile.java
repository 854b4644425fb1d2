package boutique.catalog.service;

import boutique.catalog.Category;
import boutique.catalog.Product;
import boutique.shop.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads products from lines of six fields. */
final class ProductFile {
    private ProductFile() {}

    static List<Product> read() {
        try (InputStream in = ProductFile.class.getResourceAsStream("products.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ProductFile::product)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Product product(String line) {
        String[] fields = line.split(" \\| ");
        return new Product(
                fields[0],
                fields[1],
                fields[5],
                URI.create(fields[4]),
                Money.of("USD", new BigDecimal(fields[2])),
                categories(fields[3]));
    }

    private static Set<Category> categories(String names) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        for (String name : names.split(", ")) {
            categories.add(Category.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return Collections.unmodifiableSet(categories);
    }
}
