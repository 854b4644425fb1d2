package boutique.catalog.service;

import boutique.catalog.Catalog;
import boutique.catalog.Category;
import boutique.catalog.Product;
import boutique.catalog.UnknownProductException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A catalogue that never changes. */
public final class ListedCatalog implements Catalog {
    private final List<Product> products = ProductFile.read();

    @Override
    public List<Product> list() {
        return products;
    }

    @Override
    public Product product(String id) throws UnknownProductException {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownProductException(id));
    }

    @Override
    public List<Product> search(String text) {
        return search(text, EnumSet.allOf(Category.class));
    }

    @Override
    public List<Product> search(String text, Set<Category> shelves) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return products.stream()
                .filter(product -> mentions(product, wanted))
                .filter(product -> !Collections.disjoint(product.categories(), shelves))
                .toList();
    }

    private static boolean mentions(Product product, String wanted) {
        return product.name().toLowerCase(Locale.ROOT).contains(wanted)
                || product.description().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
