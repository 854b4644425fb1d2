package dev.graft.runtime.session;

import dev.graft.runtime.generated.SentReferences;
import org.jspecify.annotations.Nullable;

/**
 * A call of the first method, of which nothing else is to be said.
 *
 * @param object 0 for a graft
 */
record PlainCall(long object) implements CallHead {
    /** Of a graft. */
    PlainCall() {
        this(0);
    }

    @Override
    public int method() {
        return 1;
    }

    @Override
    public CallContext context() {
        return CallContext.NONE;
    }

    @Override
    public long deadline() {
        return Deadline.NONE;
    }

    @Override
    public @Nullable SentReferences references() {
        return null;
    }
}
