package boutique.payment;

import java.time.LocalDate;

/** A card whose time is over. */
public final class ExpiredCardException extends Exception {
    private final String lastFour;
    private final LocalDate lastDay;

    public ExpiredCardException(String lastFour, LocalDate lastDay) {
        super("the card ending in " + lastFour + " could be used until " + lastDay);
        this.lastFour = lastFour;
        this.lastDay = lastDay;
    }

    public String lastFour() {
        return lastFour;
    }

    /** The last day on which it could be used. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
