package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraftNamesTest {
    @ParameterizedTest
    @CsvSource({
        "pricing, GRAFT_CONNECTION_PRICING",
        "price-list, GRAFT_CONNECTION_PRICE_LIST",
        "shop.priceList2, GRAFT_CONNECTION_SHOP_PRICELIST2",
        "a_b, GRAFT_CONNECTION_A_B",
    })
    void theVariableIsTheNameInUpperCaseWithUnderscores(String name, String variable) {
        assertThat(GraftNames.environmentName(name)).isEqualTo(variable);
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(GraftNames.environmentName("pricing")).isEqualTo("GRAFT_CONNECTION_PRICING");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesThatShareAVariableAreReportedTogether() {
        List<GraftNames.Clash> clashes = GraftNames.clashes(List.of("price_list", "cart", "price-list", "Cart", "ad"));

        assertThat(clashes)
                .extracting(GraftNames.Clash::toString)
                .containsExactly(
                        "the grafts \"Cart\" and \"cart\" share the environment variable GRAFT_CONNECTION_CART."
                                + " Rename one of them.",
                        "the grafts \"price-list\" and \"price_list\" share the environment variable"
                                + " GRAFT_CONNECTION_PRICE_LIST. Rename one of them.");
    }

    @Test
    void differentVariablesAreNoClash() {
        assertThat(GraftNames.clashes(List.of("a", "b", "b"))).isEmpty();
    }
}
