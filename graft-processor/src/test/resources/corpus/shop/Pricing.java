package shop;

import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.Optional;

@Graft
public interface Pricing {
    Quote quote(Basket basket) throws UnknownSkuException;

    @Idempotent
    long revision();

    void ping();

    default Optional<Quote> quoteIfKnown(Basket basket, Currency currency) {
        try {
            return Optional.of(quote(basket));
        } catch (UnknownSkuException e) {
            return Optional.empty();
        }
    }

    static String docs() {
        return "https://shop.example";
    }
}
