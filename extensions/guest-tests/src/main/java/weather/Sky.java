package weather;

/** What is above. */
public enum Sky {
    CLEAR,
    CLOUDY
}
