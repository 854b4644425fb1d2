package dev.graft.runtime.session;

import java.util.List;

/** What a guest's code threw, in the form in which it travels. */
final class GuestThrown extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Thrown thrown;

    GuestThrown(Thrown thrown) {
        super(thrown.type() + ": " + thrown.message(), null, false, false);
        this.thrown = thrown;
    }

    /** @param masked whether the caller is told no more than a declared exception's own parts, else the type */
    Thrown thrown(boolean masked) {
        if (!masked) {
            return thrown;
        }
        boolean declared = thrown.declared() != 0;
        return new Thrown(
                thrown.type(),
                declared ? thrown.message() : "withheld by the callee (errors=masked)",
                List.of(),
                null,
                List.of(),
                thrown.declared(),
                thrown.fields(),
                null,
                0);
    }
}
