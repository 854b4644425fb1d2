package boutique.fraud;

import java.util.List;

/**
 * What speaks against a payment.
 *
 * @param score how much, from 0
 * @param reasons what, in words
 */
public record Judgement(int score, List<String> reasons) {
    private static final int TOO_MUCH = 70;

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** Whether the payment is to be refused. */
    public boolean isTooMuch() {
        return score >= TOO_MUCH;
    }
}
