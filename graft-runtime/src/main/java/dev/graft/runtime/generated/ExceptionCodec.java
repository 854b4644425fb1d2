package dev.graft.runtime.generated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the fields of one exception type that a contract's {@code throws} names. Type, message, stack trace,
 * cause and suppressed exceptions travel beside it.
 *
 * @param <E> the exception
 */
public abstract class ExceptionCodec<E extends Throwable> {
    final Class<E> type;
    final Names names;

    /**
     * For generated code.
     *
     * @param type the exception
     * @param fields the names of its fields, as {@link MessageCodec} takes them
     */
    protected ExceptionCodec(Class<E> type, String... fields) {
        this.type = type;
        this.names = new Names(type.getName(), List.of(fields));
    }

    public final Class<E> type() {
        return type;
    }

    public final Names names() {
        return names;
    }

    /** Writes the fields, the last one first. */
    protected abstract void write(MessageWriter out, E exception);

    /** Reads the fields and makes the exception. */
    protected abstract E read(MessageReader in, @Nullable String message, @Nullable Throwable cause);
}
