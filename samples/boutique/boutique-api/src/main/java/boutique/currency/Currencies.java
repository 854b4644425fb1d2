package boutique.currency;

import boutique.shop.Money;
import dev.graft.Graft;
import dev.graft.Idempotent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Converts amounts by way of the euro. */
@Graft("currency")
public interface Currencies {
    /** The codes of the currencies it knows. */
    @Idempotent
    List<String> supported();

    /** What one euro is worth, by currency. */
    @Idempotent
    Map<String, BigDecimal> rates();

    /**
     * The amount in another currency. The amount in euros is rounded to the nearest billionth, half up; of the result
     * what is smaller than a billionth is cut off.
     *
     * @throws UnknownCurrencyException if it does not know one of the two
     */
    @Idempotent
    Money convert(Money amount, String currency) throws UnknownCurrencyException;

    /** Each of the amounts in another currency, in their order. */
    @Idempotent
    List<Money> convert(List<Money> amounts, String currency) throws UnknownCurrencyException;
}
