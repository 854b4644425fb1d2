package boutique.fraud.service;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.currency.Currencies;
import boutique.currency.UnknownCurrencyException;
import boutique.fraud.Judgement;
import boutique.payment.CreditCard;
import boutique.shop.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuledFraudCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final CreditCard CARD = new CreditCard("4432-8015-6152-0454", 123, 2028, 6);

    private final RuledFraudCheck check = new RuledFraudCheck(new Dollars());

    @Test
    void nothingSpeaksAgainstMostPayments() {
        assertThat(judge("USD", 999, CARD)).isEqualTo(new Judgement(0, List.of()));
    }

    @Test
    void amountsAreThoseInDollars() {
        assertThat(judge("USD", 1_000, CARD)).isEqualTo(new Judgement(20, List.of("1000 dollars at once")));
        assertThat(judge("HLF", 10_000, CARD)).isEqualTo(new Judgement(60, List.of("5000 dollars at once")));
        assertThat(judge("XXX", 1, CARD)).isEqualTo(new Judgement(50, List.of("the unknown currency XXX")));
    }

    @Test
    void severalThingsTogetherAreTooMuch() {
        Judgement judgement = judge("USD", 1_000, new CreditCard("4111 1111 1111 1111", 123, 2033, 6));

        assertThat(judgement.reasons())
                .containsExactly(
                        "1000 dollars at once", "a number of 2 different digits", "a card that lasts until 2033");
        assertThat(judgement.score()).isEqualTo(90);
        assertThat(judgement.isTooMuch()).isTrue();
        assertThat(judge("USD", 5_000, CARD).isTooMuch()).isFalse();
    }

    private Judgement judge(String currency, long units, CreditCard card) {
        return check.judge(new Money(currency, units, 0), card, TODAY);
    }

    /** Knows dollars, and a currency of half a dollar. */
    private static final class Dollars implements Currencies {
        @Override
        public List<String> supported() {
            return List.of("USD", "HLF");
        }

        @Override
        public Map<String, BigDecimal> rates() {
            return Map.of();
        }

        @Override
        public Money convert(Money amount, String currency) throws UnknownCurrencyException {
            return switch (amount.currency()) {
                case "USD" -> amount;
                case "HLF" -> new Money("USD", amount.units() / 2, 0);
                default -> throw new UnknownCurrencyException(amount.currency());
            };
        }

        @Override
        public List<Money> convert(List<Money> amounts, String currency) {
            throw new UnsupportedOperationException();
        }
    }
}
