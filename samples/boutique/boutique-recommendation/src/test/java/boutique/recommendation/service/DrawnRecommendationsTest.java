package boutique.recommendation.service;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.catalog.Catalog;
import boutique.catalog.Category;
import boutique.catalog.Product;
import boutique.catalog.UnknownProductException;
import boutique.recommendation.Recommendations;
import boutique.shop.Money;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawnRecommendationsTest {
    @Test
    void fiveProductsAreDrawnNoneOfThoseGiven() {
        Recommendations recommendations = of("a", "b", "c", "d", "e", "f", "g");

        assertThat(recommendations.recommend("ada", List.of("b")))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .doesNotContain("b")
                .isSubsetOf("a", "c", "d", "e", "f", "g");
    }

    @Test
    void whereFewAreLeftFewAreDrawn() {
        Recommendations recommendations = of("a", "b", "c");

        assertThat(recommendations.recommend("ada", List.of("b", "x"))).containsExactlyInAnyOrder("a", "c");
        assertThat(recommendations.recommend("ada", List.of("a", "b", "c"))).isEmpty();
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndOthersHaveOthers() {
        Recommendations recommendations = of("a", "b", "c", "d", "e", "f", "g");
        List<String> first = recommendations.recommend("ada", List.of("a"));

        assertThat(recommendations.recommend("ada", List.of("a"))).isEqualTo(first);
        Set<List<String>> answers = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            answers.add(recommendations.recommend("user " + i, List.of("a")));
        }
        assertThat(answers).hasSizeGreaterThan(5);
    }

    private static Recommendations of(String... ids) {
        List<Product> products = Arrays.stream(ids)
                .map(id -> new Product(id, id, id, URI.create(id), Money.zero("USD"), Set.of()))
                .toList();
        return new DrawnRecommendations(new Catalog() {
            @Override
            public List<Product> list() {
                return products;
            }

            @Override
            public Product product(String id) throws UnknownProductException {
                throw new UnknownProductException(id);
            }

            @Override
            public List<Product> search(String text) {
                return List.of();
            }

            @Override
            public List<Product> search(String text, Set<Category> shelves) {
                return List.of();
            }
        });
    }
}
