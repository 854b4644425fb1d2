package boutique.fraud;

import java.util.List;

/** A payment that too much speaks against. */
public final class SuspectedFraudException extends Exception {
    private final String lastFour;
    private final List<String> reasons;

    public SuspectedFraudException(String lastFour, List<String> reasons) {
        super("the payment with the card ending in " + lastFour + " was refused: " + String.join(", ", reasons));
        this.lastFour = lastFour;
        this.reasons = List.copyOf(reasons);
    }

    public String lastFour() {
        return lastFour;
    }

    /** What speaks against it. */
    public List<String> reasons() {
        return reasons;
    }
}
