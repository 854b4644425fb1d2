package boutique.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import boutique.catalog.Catalog;
import boutique.catalog.Category;
import boutique.catalog.Product;
import boutique.catalog.UnknownProductException;
import boutique.shop.Money;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListedCatalogTest {
    private final Catalog catalog = new ListedCatalog();

    @Test
    void theNineProductsAreListedInTheOrderOfTheFile() {
        assertThat(names(catalog.list()))
                .containsExactly(
                        "Sunglasses",
                        "Tank Top",
                        "Watch",
                        "Loafers",
                        "Hairdryer",
                        "Candle Holder",
                        "Salt & Pepper Shakers",
                        "Bamboo Glass Jar",
                        "Mug");
    }

    @Test
    void aProductHasAllThatTheFileSaysOfIt() throws Exception {
        assertThat(catalog.product("66VCHSJNUP"))
                .isEqualTo(new Product(
                        "66VCHSJNUP",
                        "Tank Top",
                        "A short top of cotton with a round neck.",
                        URI.create("/static/img/products/tank-top.jpg"),
                        new Money("USD", 18, 990_000_000),
                        Set.of(Category.CLOTHING, Category.TOPS)));
    }

    @Test
    void anUnknownProductIsRefusedWithItsId() {
        UnknownProductException unknown =
                catchThrowableOfType(UnknownProductException.class, () -> catalog.product("NOPE"));

        assertThat(unknown.productId()).isEqualTo("NOPE");
        assertThat(catalog.find("NOPE")).isEmpty();
    }

    @Test
    void aSearchLooksAtNamesAndDescriptionsWhateverTheirCase() {
        assertThat(names(catalog.search("OUTFIT"))).containsExactly("Sunglasses", "Watch");
        assertThat(names(catalog.search("mug"))).containsExactly("Mug");
        assertThat(catalog.search("bicycle")).isEmpty();
    }

    @Test
    void aSearchOnShelvesLeavesOutTheOthers() {
        assertThat(names(catalog.search("a", Set.of(Category.KITCHEN, Category.HAIR))))
                .containsExactly("Hairdryer", "Salt & Pepper Shakers", "Bamboo Glass Jar", "Mug");
        assertThat(catalog.search("mug", Set.of(Category.FOOTWEAR))).isEmpty();
    }

    private static List<String> names(List<Product> products) {
        return products.stream().map(Product::name).toList();
    }
}
