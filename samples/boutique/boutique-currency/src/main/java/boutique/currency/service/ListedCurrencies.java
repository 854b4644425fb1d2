package boutique.currency.service;

import boutique.currency.Currencies;
import boutique.currency.UnknownCurrencyException;
import boutique.shop.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Converts by rates that never change. */
public final class ListedCurrencies implements Currencies {
    private static final int NANO_DIGITS = 9;

    private final Map<String, BigDecimal> rates = RateFile.read();

    @Override
    public List<String> supported() {
        return List.copyOf(rates.keySet());
    }

    @Override
    public Map<String, BigDecimal> rates() {
        return rates;
    }

    @Override
    public Money convert(Money amount, String currency) throws UnknownCurrencyException {
        BigDecimal from = rate(amount.currency());
        BigDecimal to = rate(currency);
        BigDecimal euros = amount.amount().divide(from, NANO_DIGITS, RoundingMode.HALF_UP);
        return Money.of(currency, euros.multiply(to));
    }

    @Override
    public List<Money> convert(List<Money> amounts, String currency) throws UnknownCurrencyException {
        List<Money> converted = new ArrayList<>();
        for (Money amount : amounts) {
            converted.add(convert(amount, currency));
        }
        return converted;
    }

    private BigDecimal rate(String currency) throws UnknownCurrencyException {
        BigDecimal rate = rates.get(currency);
        if (rate == null) {
            throw new UnknownCurrencyException(currency);
        }
        return rate;
    }
}
