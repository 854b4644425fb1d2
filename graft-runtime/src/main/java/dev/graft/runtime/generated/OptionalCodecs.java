package dev.graft.runtime.generated;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Optionals as messages whose field 1 is what they hold: how they stand inside a collection. */
final class OptionalCodecs {
    private static final String INVISIBLE = ""; // users know the element, not the message around it

    static final Codec<OptionalInt> INT = new MessageCodec<>("OptionalInt", INVISIBLE) {
        @Override
        protected void write(MessageWriter out, OptionalInt value) {
            out.optionalInt(1, value);
        }

        @Override
        protected OptionalInt read(MessageReader in) {
            return in.optionalInt(1);
        }
    };

    static final Codec<OptionalLong> LONG = new MessageCodec<>("OptionalLong", INVISIBLE) {
        @Override
        protected void write(MessageWriter out, OptionalLong value) {
            out.optionalLong(1, value);
        }

        @Override
        protected OptionalLong read(MessageReader in) {
            return in.optionalLong(1);
        }
    };

    static final Codec<OptionalDouble> DOUBLE = new MessageCodec<>("OptionalDouble", INVISIBLE) {
        @Override
        protected void write(MessageWriter out, OptionalDouble value) {
            out.optionalDouble(1, value);
        }

        @Override
        protected OptionalDouble read(MessageReader in) {
            return in.optionalDouble(1);
        }
    };

    private OptionalCodecs() {}

    static <T> Codec<Optional<T>> of(Codec<T> value) {
        return new MessageCodec<>("Optional", INVISIBLE) {
            @Override
            protected void write(MessageWriter out, Optional<T> optional) {
                value.writeOptional(out, 1, optional);
            }

            @Override
            protected Optional<T> read(MessageReader in) {
                return value.readOptional(in, 1);
            }
        };
    }
}
