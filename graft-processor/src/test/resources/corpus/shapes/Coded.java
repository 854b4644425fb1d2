package shapes;

import java.util.List;

public class Coded extends Exception {
    private static final long serialVersionUID = 1;

    private final int code;
    private final boolean fatal;
    private final transient List<String> details;

    public Coded(String text) {
        this(0, false, List.of(), text, null);
    }

    public Coded(int code, boolean fatal, List<String> details, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.fatal = fatal;
        this.details = details;
    }

    public int getCode() {
        return code;
    }

    public boolean isFatal() {
        return fatal;
    }

    public List<String> details() {
        return details;
    }
}
