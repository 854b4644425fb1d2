package boutique.checkout;

import boutique.payment.CreditCard;
import boutique.shop.Address;
import java.time.LocalDate;

/**
 * What a shopper says to buy the cart.
 *
 * @param reference the shopper's own; a second request with it is the same order
 * @param currency in which to pay
 * @param today the day of the order
 */
public record OrderRequest(
        String reference,
        String user,
        String currency,
        Address address,
        String email,
        CreditCard card,
        LocalDate today) {}
