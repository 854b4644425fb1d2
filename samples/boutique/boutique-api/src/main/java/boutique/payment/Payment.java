package boutique.payment;

import boutique.fraud.SuspectedFraudException;
import boutique.shop.Money;
import dev.graft.Graft;
import java.time.LocalDate;
import java.util.UUID;

/** Charges credit cards. */
@Graft
public interface Payment {
    /**
     * Charges a card. VISA and MasterCard are taken.
     *
     * @param reference what it is charged for
     * @param today decides whether the card has expired
     * @return the transaction
     * @throws InvalidCardException if the number is not one of a card
     * @throws UnacceptedCardException if it is a card of another issuer
     * @throws ExpiredCardException if its last month is over
     * @throws SuspectedFraudException if too much speaks against the payment
     */
    UUID charge(String reference, Money amount, CreditCard card, LocalDate today)
            throws InvalidCardException, UnacceptedCardException, ExpiredCardException, SuspectedFraudException;
}
