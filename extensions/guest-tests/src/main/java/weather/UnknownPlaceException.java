package weather;

/** There is no such place. */
public class UnknownPlaceException extends Exception {
    private static final long serialVersionUID = 1;

    private final String place;

    /** @param place its name */
    public UnknownPlaceException(String place, String message) {
        super(message);
        this.place = place;
    }

    public String getPlace() {
        return place;
    }
}
