package boutique.recommendation.service;

import boutique.catalog.Catalog;
import boutique.catalog.Product;
import boutique.recommendation.Recommendations;
import boutique.shop.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws from the catalogue. The user and the products decide the draw, so that it can be repeated. */
public final class DrawnRecommendations implements Recommendations {
    private static final int MOST = 5;

    private final Catalog catalog;

    public DrawnRecommendations(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<String> recommend(String user, List<String> productIds) {
        List<String> others =
                new ArrayList<>(catalog.list().stream().map(Product::id).toList());
        others.removeAll(productIds);
        Collections.shuffle(others, Chance.of(user, productIds.toString()));
        return List.copyOf(others.subList(0, Math.min(MOST, others.size())));
    }
}
