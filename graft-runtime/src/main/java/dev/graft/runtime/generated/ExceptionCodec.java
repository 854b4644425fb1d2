package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the fields of one exception type that a contract's {@code throws} names. Type, message, stack trace,
 * cause and suppressed exceptions travel beside it. It is immutable and may be used by any thread.
 */
@SuppressWarnings("exports") // only the runtime uses it
public final class ExceptionCodec {
    private final Skeleton<?> skeleton;
    private final int shape;
    private final Class<? extends Throwable> type;
    private final Names names;

    ExceptionCodec(Skeleton<?> skeleton, int shape, Class<? extends Throwable> type, List<String> fields) {
        this.skeleton = skeleton;
        this.shape = shape;
        this.type = type;
        this.names = new Names(type.getName(), fields);
    }

    /** The exception. */
    public Class<? extends Throwable> type() {
        return type;
    }

    /** The fields of an exception of this type as a message. */
    public byte[] encode(Throwable exception, Limits limits, Faults faults) {
        WireOutput out = new WireOutput(limits.maxMessage());
        if (!names.fields().isEmpty()) {
            skeleton.write(shape, new MessageWriter(out, limits, faults, names), type.cast(exception));
        }
        return out.toByteArray();
    }

    /** Makes an exception of fields that {@link #encode} has written. */
    public Throwable decode(
            byte[] fields, @Nullable String message, @Nullable Throwable cause, Limits limits, Faults faults) {
        MessageReader in = MessageReader.of(fields, 0, fields.length, limits, faults, names);
        return type.cast(skeleton.read(shape, in.beside(message, cause)));
    }
}
