package boutique.payment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import boutique.fraud.Judgement;
import boutique.fraud.SuspectedFraudException;
import boutique.payment.CardType;
import boutique.payment.CreditCard;
import boutique.payment.ExpiredCardException;
import boutique.payment.InvalidCardException;
import boutique.payment.Payment;
import boutique.payment.UnacceptedCardException;
import boutique.shop.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardPaymentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Money AMOUNT = new Money("EUR", 12, 340_000_000);

    private Judgement judgement = new Judgement(40, List.of("something"));
    private final Payment payment = new CardPayment((amount, card, today) -> judgement);

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "4432-8015-6152-0454", "5555 5555 5555 4444", "2221000000000009"})
    void visaAndMasterCardAreCharged(String number) throws Exception {
        assertThat(charge("order 1", card(number))).isNotNull();
    }

    @Test
    void aTransactionIsOneOfItsReference() throws Exception {
        CreditCard card = card("4111111111111111");
        UUID transaction = charge("order 1", card);

        assertThat(charge("order 1", card)).isEqualTo(transaction);
        assertThat(charge("order 2", card)).isNotEqualTo(transaction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4111111111111112", "1411111111111111", "4111", "", "41111111x1111111", "4111111111111111111111"
            })
    void aNumberWithAWrongCheckDigitOrLengthIsInvalid(String number) {
        InvalidCardException invalid =
                catchThrowableOfType(InvalidCardException.class, () -> charge("order 1", card(number)));

        assertThat(invalid.lastFour()).isEqualTo(number.substring(Math.max(0, number.length() - 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "378282246310005, AMERICAN_EXPRESS",
        "30569309025904, DINERS_CLUB",
        "6011111111111117, DISCOVER",
        "3530111333300000, JCB",
        "6759649826438453, UNKNOWN"
    })
    void aCardOfAnotherIssuerIsNotTaken(String number, CardType type) {
        UnacceptedCardException unaccepted =
                catchThrowableOfType(UnacceptedCardException.class, () -> charge("order 1", card(number)));

        assertThat(unaccepted.type()).isEqualTo(type);
    }

    @Test
    void aCardCanBeUsedToTheEndOfItsMonth() throws Exception {
        assertThat(charge("order 1", new CreditCard("4111111111111111", 123, 2026, 1)))
                .isNotNull();

        ExpiredCardException expired = catchThrowableOfType(
                ExpiredCardException.class, () -> charge("order 1", new CreditCard("4111111111111111", 123, 2025, 12)));
        assertThat(expired.lastFour()).isEqualTo("1111");
        assertThat(expired.lastDay()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void aMonthThatNoYearHasIsInvalid() {
        assertThat(catchThrowableOfType(
                        InvalidCardException.class,
                        () -> charge("order 1", new CreditCard("4111111111111111", 123, 2026, 13))))
                .isNotNull();
    }

    @Test
    void aPaymentThatTooMuchSpeaksAgainstIsRefused() {
        judgement = new Judgement(70, List.of("one thing", "another one"));

        SuspectedFraudException refused =
                catchThrowableOfType(SuspectedFraudException.class, () -> charge("order 1", card("4111111111111111")));

        assertThat(refused).hasMessage("the payment with the card ending in 1111 was refused: one thing, another one");
        assertThat(refused.reasons()).containsExactly("one thing", "another one");
    }

    private UUID charge(String reference, CreditCard card)
            throws InvalidCardException, UnacceptedCardException, ExpiredCardException, SuspectedFraudException {
        return payment.charge(reference, AMOUNT, card, TODAY);
    }

    private static CreditCard card(String number) {
        return new CreditCard(number, 123, 2030, 6);
    }
}
