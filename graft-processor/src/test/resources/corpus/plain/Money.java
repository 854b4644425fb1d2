package plain;

import dev.graft.Tag;
import java.math.BigDecimal;
import java.util.Currency;

public final class Money {
    private static int made;

    private final BigDecimal amount;
    private final Currency currency;
    private final transient boolean debt;

    Money(BigDecimal amount) {
        this(amount, Currency.getInstance("EUR"), false);
    }

    public Money(@Tag(3) BigDecimal amount, @Tag(1) Currency currency, boolean debt) {
        this.amount = amount;
        this.currency = currency;
        this.debt = debt;
        setMade(made + 1);
    }

    public static void setMade(int count) {
        made = count;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public Currency currency() {
        return currency;
    }

    public boolean isDebt() {
        return debt;
    }

    public Money setTo(BigDecimal other, boolean same) {
        return new Money(other, currency, same);
    }
}
