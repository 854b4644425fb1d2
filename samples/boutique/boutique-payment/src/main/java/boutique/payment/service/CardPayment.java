package boutique.payment.service;

import boutique.fraud.FraudCheck;
import boutique.fraud.Judgement;
import boutique.fraud.SuspectedFraudException;
import boutique.payment.CardType;
import boutique.payment.CreditCard;
import boutique.payment.ExpiredCardException;
import boutique.payment.InvalidCardException;
import boutique.payment.Payment;
import boutique.payment.UnacceptedCardException;
import boutique.shop.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Checks cards, and has the payment judged. No money moves. */
public final class CardPayment implements Payment {
    private static final Set<CardType> TAKEN = EnumSet.of(CardType.VISA, CardType.MASTERCARD);

    private final FraudCheck fraud;

    public CardPayment(FraudCheck fraud) {
        this.fraud = fraud;
    }

    @Override
    public UUID charge(String reference, Money amount, CreditCard card, LocalDate today)
            throws InvalidCardException, UnacceptedCardException, ExpiredCardException, SuspectedFraudException {
        CardNumber number = CardNumber.of(card.number());
        if (!number.valid() || card.expirationMonth() < 1 || card.expirationMonth() > 12) {
            throw new InvalidCardException(card.lastFour());
        }
        if (!TAKEN.contains(number.type())) {
            throw new UnacceptedCardException(number.type());
        }
        LocalDate lastDay =
                YearMonth.of(card.expirationYear(), card.expirationMonth()).atEndOfMonth();
        if (today.isAfter(lastDay)) {
            throw new ExpiredCardException(card.lastFour(), lastDay);
        }
        Judgement judgement = fraud.judge(amount, card, today);
        if (judgement.isTooMuch()) {
            throw new SuspectedFraudException(card.lastFour(), judgement.reasons());
        }
        String charge = reference + "|" + amount + "|" + number.digits();
        return UUID.nameUUIDFromBytes(charge.getBytes(StandardCharsets.UTF_8));
    }
}
