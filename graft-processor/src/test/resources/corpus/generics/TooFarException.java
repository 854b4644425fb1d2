package generics;

import java.io.IOException;

public class TooFarException extends IOException {
    private static final long serialVersionUID = 1;

    public TooFarException(String message, Throwable cause) {
        super(message, cause);
    }
}
