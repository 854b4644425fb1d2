package boutique.email.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import boutique.email.Confirmation;
import boutique.email.Mailer;
import boutique.email.UndeliverableException;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Money;
import boutique.shop.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplateMailerTest {
    private static final Order ORDER = new Order(
            new UUID(1, 2),
            "ada",
            LocalDate.of(2026, 1, 15),
            List.of(
                    new Order.Line(new CartItem("MUG", 3), new Money("EUR", 7, 950_000_001)),
                    new Order.Line(new CartItem("{{total}} $1", 1), new Money("EUR", 0, 50_000_000))),
            new Money("EUR", 7, 0),
            new Money("EUR", 30, 900_000_003),
            new UUID(3, 4),
            "AB-1-2",
            new Address("1 Mill Lane", "Leeds", "WYK", "United Kingdom", 12345));

    private final Mailer mailer = new TemplateMailer();

    @Test
    void theLetterNamesTheOrderItsLinesAndItsCosts() throws Exception {
        Confirmation letter = mailer.confirm("ada@example.com", ORDER);

        assertThat(letter.to()).isEqualTo("ada@example.com");
        assertThat(letter.subject()).isEqualTo("Your order 00000000-0000-0001-0000-000000000002");
        assertThat(letter.body()).isEqualTo("""
                        Your order is on its way.

                        Order     00000000-0000-0001-0000-000000000002 of 2026-01-15
                        Parcel    AB-1-2
                        To        1 Mill Lane, Leeds, WYK 12345, United Kingdom

                          3 x MUG at 7.95 EUR: 23.85 EUR
                          1 x {{total}} $1 at 0.05 EUR: 0.05 EUR
                          Sending: 7.00 EUR
                          Total:   30.90 EUR

                        Paid by card, transaction 00000000-0000-0003-0000-000000000004.
                        Thank you for shopping at the boutique!
                        """);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String address : List.of("ada", "ada@", "@example.com", "a da@example.com", "")) {
            assertThat(catchThrowableOfType(UndeliverableException.class, () -> mailer.confirm(address, ORDER))
                            .address())
                    .isEqualTo(address);
        }
    }

    @Test
    void aGapThatNothingFillsIsAnError() {
        assertThatThrownBy(() -> new Template("Hello {{name}}").fill(Map.of(), Map.of()))
                .hasMessage("nothing fills {{name}}");
    }
}
