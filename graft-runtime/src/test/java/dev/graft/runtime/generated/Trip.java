package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes and reads messages as a call does, but without a call. */
final class Trip {
    private static final Names ARGUMENT = new Names("", List.of("argument"));

    private Trip() {}

    static byte[] write(Limits limits, Names names, Consumer<MessageWriter> fields) {
        WireOutput out = new WireOutput(limits.maxMessage());
        fields.accept(new MessageWriter(out, limits, Problem::new, names));
        out.seal();
        return out.toByteArray();
    }

    static <R> R read(Limits limits, Names names, byte[] bytes, Function<MessageReader, R> fields) {
        return fields.apply(MessageReader.of(bytes, 0, bytes.length, limits, Problem::new, names));
    }

    /** A message by itself. */
    static <T> byte[] write(MessageCodec<T> codec, T value) {
        return write(Limits.DEFAULT, codec.names, out -> codec.write(out, value));
    }

    static <T> T read(MessageCodec<T> codec, byte[] bytes) {
        return read(Limits.DEFAULT, codec.names, bytes, codec::read);
    }

    /** The only argument of a call. */
    static <T> byte[] argument(Codec<T> codec, @Nullable T value) {
        return write(Limits.DEFAULT, ARGUMENT, out -> codec.write(out, 1, value));
    }

    static <T> @Nullable T received(Codec<T> codec, byte[] bytes) {
        return read(Limits.DEFAULT, ARGUMENT, bytes, in -> codec.read(in, 1));
    }

    static <T> byte[] argument(Repeated<T> codec, T value) {
        return write(Limits.DEFAULT, ARGUMENT, out -> codec.write(out, 1, value));
    }

    static <T> T received(Repeated<T> codec, byte[] bytes) {
        return read(Limits.DEFAULT, ARGUMENT, bytes, in -> codec.read(in, 1));
    }

    /** There and back. */
    static <T> @Nullable T of(Codec<T> codec, @Nullable T value) {
        return received(codec, argument(codec, value));
    }

    static <T> T of(Repeated<T> codec, T value) {
        return received(codec, argument(codec, value));
    }
}
