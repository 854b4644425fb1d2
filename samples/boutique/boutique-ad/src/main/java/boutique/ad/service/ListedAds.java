package boutique.ad.service;

import boutique.ad.Ad;
import boutique.ad.Ads;
import boutique.catalog.Category;
import boutique.shop.Chance;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Advertisements by shelf. Which product stands on which shelf, and what is offered, is as in Google's "Online Boutique"
 * demonstration (GoogleCloudPlatform/microservices-demo, src/adservice, Apache License 2.0).
 */
public final class ListedAds implements Ads {
    private static final int MOST_OTHERS = 2;

    private final Map<Category, List<Ad>> ads = new EnumMap<>(Category.class);

    public ListedAds() {
        ads.put(Category.HAIR, List.of(ad("2ZYFJ3GM2N", "Hairdryer, now half the price")));
        ads.put(Category.CLOTHING, List.of(ad("66VCHSJNUP", "Tank top, 20% off")));
        ads.put(Category.DECOR, List.of(ad("0PUK6V6EV0", "Candle holder, 30% off")));
        ads.put(Category.ACCESSORIES, List.of(ad("1YMWWN1N4O", "Watch: two for the price of one")));
        ads.put(Category.FOOTWEAR, List.of(ad("L9ECAV7KIM", "Loafers: two pairs for the price of one")));
        ads.put(
                Category.KITCHEN,
                List.of(
                        ad("9SIQT8TOJO", "Bamboo glass jar, 10% off"),
                        ad("6E92ZMYYFZ", "Mug: three for the price of two")));
    }

    private static Ad ad(String product, String text) {
        return new Ad(URI.create("/product/" + product), text);
    }

    @Override
    public List<Ad> choose(String visitor, Set<Category> context) {
        List<Ad> fitting = context.stream()
                .sorted()
                .flatMap(category -> ads.getOrDefault(category, List.of()).stream())
                .toList();
        return fitting.isEmpty() ? others(visitor) : fitting;
    }

    private List<Ad> others(String visitor) {
        List<Ad> all =
                new ArrayList<>(ads.values().stream().flatMap(List::stream).toList());
        Collections.shuffle(all, Chance.of(visitor));
        return List.copyOf(all.subList(0, MOST_OTHERS));
    }
}
