package boutique.ad.service;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.ad.Ad;
import boutique.ad.Ads;
import boutique.catalog.Category;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListedAdsTest {
    private final Ads ads = new ListedAds();

    @Test
    void aShelfHasItsAdvertisements() {
        assertThat(targets(ads.choose("ada", Set.of(Category.KITCHEN))))
                .containsExactly("/product/9SIQT8TOJO", "/product/6E92ZMYYFZ");
    }

    @Test
    void severalShelvesHaveAllOfTheirs() {
        assertThat(targets(ads.choose("ada", Set.of(Category.FOOTWEAR, Category.HAIR, Category.BEAUTY))))
                .containsExactly("/product/L9ECAV7KIM", "/product/2ZYFJ3GM2N");
    }

    @Test
    void whereNothingFitsTwoOthersAreShownWhichTheVisitorDecides() {
        List<Ad> others = ads.choose("ada", Set.of(Category.HOME));

        assertThat(others).hasSize(2).doesNotHaveDuplicates();
        assertThat(ads.choose("ada", Set.of())).isEqualTo(others);
        Set<List<Ad>> choices = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            choices.add(ads.choose("visitor " + i, Set.of()));
        }
        assertThat(choices).hasSizeGreaterThan(5);
    }

    private static List<String> targets(List<Ad> ads) {
        return ads.stream().map(ad -> ad.target().toString()).toList();
    }
}
