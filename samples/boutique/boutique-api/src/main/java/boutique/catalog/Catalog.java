package boutique.catalog;

import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The products of the shop. */
@Graft
public interface Catalog {
    /** All products, in the order of the catalogue. */
    @Idempotent
    List<Product> list();

    /**
     * One product.
     *
     * @throws UnknownProductException if there is no such product
     */
    @Idempotent
    Product product(String id) throws UnknownProductException;

    /** One product, if there is such a product. */
    @Idempotent
    default Optional<Product> find(String id) {
        try {
            return Optional.of(product(id));
        } catch (UnknownProductException e) {
            return Optional.empty();
        }
    }

    /** The products whose name or description contains the text, whatever its case. */
    @Idempotent
    List<Product> search(String text);

    /** Of the products that {@link #search(String)} finds, those on one of the shelves. */
    @Idempotent
    List<Product> search(String text, Set<Category> shelves);
}
