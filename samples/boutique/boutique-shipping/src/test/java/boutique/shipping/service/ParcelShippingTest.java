package boutique.shipping.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boutique.shipping.Shipping;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParcelShippingTest {
    private static final Address ADDRESS = new Address("1 Mill Lane", "Leeds", "WYK", "United Kingdom", 12345);
    private static final List<CartItem> ITEMS = List.of(new CartItem("MUG", 2));

    private final Shipping shipping = new ParcelShipping();

    @Test
    void everyParcelCostsTheSame() {
        assertThat(shipping.quote(ADDRESS, ITEMS)).isEqualTo(new Money("USD", 8, 990_000_000));
        assertThat(shipping.quote(ADDRESS, List.of(new CartItem("MUG", 200), new CartItem("WATCH", 1))))
                .isEqualTo(new Money("USD", 8, 990_000_000));
    }

    @Test
    void nothingCostsNothing() {
        assertThat(shipping.quote(ADDRESS, List.of())).isEqualTo(Money.zero("USD"));
    }

    @Test
    void aTrackingNumberCountsTheLettersOfTheGoal() {
        // "1 Mill Lane, Leeds, WYK" has 23 letters
        assertThat(shipping.ship("order 1", ADDRESS, ITEMS)).matches("[A-Z]{2}-23\\d{3}-11\\d{7}");
    }

    @Test
    void aTrackingNumberIsOneOfItsReference() {
        String number = shipping.ship("order 1", ADDRESS, ITEMS);

        assertThat(shipping.ship("order 1", ADDRESS, ITEMS)).isEqualTo(number);
        assertThat(shipping.ship("order 2", ADDRESS, ITEMS)).isNotEqualTo(number);
    }

    @Test
    void anEmptyParcelIsRefused() {
        assertThatThrownBy(() -> shipping.ship("order 1", ADDRESS, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is nothing in the parcel for order 1");
    }
}
