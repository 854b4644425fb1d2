package boutique.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount in one currency, to the billionth of its unit. The fraction has the sign of the whole.
 *
 * @param currency the three letters of ISO 4217
 * @param units whole dollars, euros, yen
 * @param nanos billionths, from -999,999,999 to 999,999,999
 */
public record Money(String currency, long units, int nanos) {
    private static final int NANO_DIGITS = 9;
    private static final int NANOS = 1_000_000_000;

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (Math.abs((long) nanos) >= NANOS) {
            throw new IllegalArgumentException(nanos + " nanos are a unit or more");
        }
        if (units != 0 && nanos != 0 && (units < 0) != (nanos < 0)) {
            throw new IllegalArgumentException(units + " units and " + nanos + " nanos differ in sign");
        }
    }

    public static Money zero(String currency) {
        return new Money(currency, 0, 0);
    }

    /** This amount; what is smaller than a billionth is cut off. */
    public static Money of(String currency, BigDecimal amount) {
        BigDecimal nanos = amount.setScale(NANO_DIGITS, RoundingMode.DOWN);
        BigDecimal units = nanos.setScale(0, RoundingMode.DOWN);
        return new Money(
                currency,
                units.longValueExact(),
                nanos.subtract(units).movePointRight(NANO_DIGITS).intValueExact());
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(units).add(BigDecimal.valueOf(nanos, NANO_DIGITS));
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the other amount is in another currency
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return of(currency, amount().add(other.amount()));
    }

    public Money times(int count) {
        return of(currency, amount().multiply(BigDecimal.valueOf(count)));
    }

    /** As a shop shows it: two digits of the fraction, the rest cut off. */
    @Override
    public String toString() {
        return amount().setScale(2, RoundingMode.DOWN).toPlainString() + " " + currency;
    }
}
