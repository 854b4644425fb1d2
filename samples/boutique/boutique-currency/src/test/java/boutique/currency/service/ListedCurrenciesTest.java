package boutique.currency.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import boutique.currency.Currencies;
import boutique.currency.UnknownCurrencyException;
import boutique.shop.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedCurrenciesTest {
    private final Currencies currencies = new ListedCurrencies();

    @Test
    void itKnowsThirtyThreeCurrenciesTheEuroFirst() {
        assertThat(currencies.supported()).hasSize(33).startsWith("EUR", "USD", "JPY");
        assertThat(currencies.rates()).containsEntry("USD", new BigDecimal("1.1305"));
    }

    @Test
    void eurosAreMultipliedByTheRateAndCarryIntoUnits() throws Exception {
        assertThat(currencies.convert(new Money("EUR", 10, 990_000_000), "USD"))
                .isEqualTo(new Money("USD", 12, 424_195_000));
    }

    @Test
    void otherCurrenciesGoByWayOfRoundedEuros() throws Exception {
        // 8.99 / 1.1305 = 7.952233524988..., half up 7.952233525; times 126.40 = 1005.16231756
        assertThat(currencies.convert(new Money("USD", 8, 990_000_000), "JPY"))
                .isEqualTo(new Money("JPY", 1005, 162_317_560));
    }

    @Test
    void whatIsSmallerThanABillionthIsCutOff() throws Exception {
        // 0.000000003 EUR times 0.85970 = 0.0000000025791
        assertThat(currencies.convert(new Money("EUR", 0, 3), "GBP")).isEqualTo(new Money("GBP", 0, 2));
    }

    @Test
    void aNegativeAmountKeepsItsSignInBothParts() throws Exception {
        assertThat(currencies.convert(new Money("EUR", -10, -990_000_000), "USD"))
                .isEqualTo(new Money("USD", -12, -424_195_000));
    }

    @Test
    void severalAmountsAreConvertedInTheirOrder() throws Exception {
        assertThat(currencies.convert(List.of(new Money("EUR", 1, 0), Money.zero("USD")), "JPY"))
                .containsExactly(new Money("JPY", 126, 400_000_000), Money.zero("JPY"));
    }

    @Test
    void anUnknownCurrencyIsRefusedOnEitherSide() {
        assertThat(unknown(Money.zero("EUR"), "XYZ")).isEqualTo("XYZ");
        assertThat(unknown(Money.zero("ABC"), "EUR")).isEqualTo("ABC");
    }

    private String unknown(Money amount, String currency) {
        return catchThrowableOfType(UnknownCurrencyException.class, () -> currencies.convert(amount, currency))
                .currency();
    }
}
