package values;

public enum Level {
    LOW,
    HIGH,
    UNSPECIFIED,
    unspecified
}
