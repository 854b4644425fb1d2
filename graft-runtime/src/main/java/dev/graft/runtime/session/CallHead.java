package dev.graft.runtime.session;

import dev.graft.runtime.generated.SentReferences;
import org.jspecify.annotations.Nullable;

/** What the frame of a call says beside the arguments. */
interface CallHead {
    /** The callee's number for the method. */
    int method();

    /** The callee's number for the object whose method it is; 0 for the graft of the method's contract. */
    long object();

    CallContext context();

    /** By when it has to be sent, as {@link Deadline} has it. */
    long deadline();

    /** By when it has to be over, as {@link Deadline} has it. */
    default long end() {
        return deadline();
    }

    /** The objects that the arguments refer to. */
    @Nullable
    SentReferences references();
}
