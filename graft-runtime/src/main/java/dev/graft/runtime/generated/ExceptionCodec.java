package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the fields of one exception type that a contract's {@code throws} names. Type, message, stack trace,
 * cause and suppressed exceptions travel beside it.
 *
 * @param <E> the exception
 */
@SuppressWarnings("exports") // generated code only extends it
public abstract class ExceptionCodec<E extends Throwable> {
    private final Class<E> type;
    private final Names names;

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

    /** The exception. */
    public final Class<E> type() {
        return type;
    }

    /** The fields of an exception of this type as a message. */
    public final byte[] encode(Throwable exception, Limits limits, Faults faults) {
        WireOutput out = new WireOutput(limits.maxMessage());
        write(new MessageWriter(out, limits, faults, names), type.cast(exception));
        return out.toByteArray();
    }

    /** Makes an exception of fields that {@link #encode} has written. */
    public final E decode(
            byte[] fields, @Nullable String message, @Nullable Throwable cause, Limits limits, Faults faults) {
        return read(MessageReader.of(fields, 0, fields.length, limits, faults, names), message, cause);
    }

    /** Writes the fields, the last one first. */
    protected abstract void write(MessageWriter out, E exception);

    /** Reads the fields and makes the exception. */
    protected abstract E read(MessageReader in, @Nullable String message, @Nullable Throwable cause);
}
