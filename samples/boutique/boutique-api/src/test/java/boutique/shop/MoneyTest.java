package boutique.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void nanosCarryIntoUnits() {
        assertThat(new Money("USD", 1, 990_000_000).plus(new Money("USD", 2, 20_000_000)))
                .isEqualTo(new Money("USD", 4, 10_000_000));
        assertThat(new Money("USD", 18, 990_000_000).times(3)).isEqualTo(new Money("USD", 56, 970_000_000));
    }

    @Test
    void unitsAndNanosKeepOneSign() {
        assertThat(new Money("USD", 1, 0).plus(new Money("USD", -1, -500_000_000)))
                .isEqualTo(new Money("USD", 0, -500_000_000));
        assertThatThrownBy(() -> new Money("USD", 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money("USD", 0, 1_000_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> Money.zero("USD").plus(Money.zero("EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot add EUR to USD");
    }

    @Test
    void whatIsSmallerThanABillionthIsCutOff() {
        assertThat(Money.of("USD", new BigDecimal("1.9999999999"))).isEqualTo(new Money("USD", 1, 999_999_999));
        assertThat(Money.of("USD", new BigDecimal("-1.9999999999"))).isEqualTo(new Money("USD", -1, -999_999_999));
    }

    @Test
    void aShopShowsTwoDigits() {
        assertThat(new Money("USD", 8, 999_000_000)).hasToString("8.99 USD");
        assertThat(Money.zero("JPY")).hasToString("0.00 JPY");
    }
}
