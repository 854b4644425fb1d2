package boutique.fraud;

import boutique.payment.CreditCard;
import boutique.shop.Money;
import dev.graft.Graft;
import dev.graft.Idempotent;
import java.time.LocalDate;

/** Judges payments before a card is charged. */
@Graft("fraud")
public interface FraudCheck {
    /** What speaks against a payment; the same for the same payment. */
    @Idempotent
    Judgement judge(Money amount, CreditCard card, LocalDate today);
}
