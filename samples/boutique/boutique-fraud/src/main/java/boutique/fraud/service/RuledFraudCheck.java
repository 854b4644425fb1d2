package boutique.fraud.service;

import boutique.currency.Currencies;
import boutique.currency.UnknownCurrencyException;
import boutique.fraud.FraudCheck;
import boutique.fraud.Judgement;
import boutique.payment.CreditCard;
import boutique.shop.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Adds up what plain rules say of a payment. No single one of them is enough to refuse it. */
final class RuledFraudCheck implements FraudCheck {
    private static final int HIGH = 1_000;
    private static final int VERY_HIGH = 5_000;
    private static final int FEW_DIGITS = 3;
    private static final int MOST_YEARS = 6;

    private final Currencies currencies;

    RuledFraudCheck(Currencies currencies) {
        this.currencies = currencies;
    }

    @Override
    public Judgement judge(Money amount, CreditCard card, LocalDate today) {
        int score = 0;
        List<String> reasons = new ArrayList<>();
        try {
            long dollars = currencies.convert(amount, "USD").units();
            if (dollars >= HIGH) {
                score += dollars >= VERY_HIGH ? 60 : 20;
                reasons.add(dollars + " dollars at once");
            }
        } catch (UnknownCurrencyException e) {
            score += 50;
            reasons.add("the unknown currency " + e.currency());
        }
        long digits =
                card.number().chars().filter(Character::isDigit).distinct().count();
        if (digits <= FEW_DIGITS) {
            score += 40;
            reasons.add("a number of " + digits + " different digits");
        }
        if (card.expirationYear() > today.getYear() + MOST_YEARS) {
            score += 30;
            reasons.add("a card that lasts until " + card.expirationYear());
        }
        return new Judgement(score, reasons);
    }
}
