package dev.graft.runtime.generated;

import dev.graft.runtime.wire.ZigZag;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;

/** Numbers that are a message of two fields. */
final class PairCodecs {
    static final Codec<BigDecimal> BIG_DECIMAL = new MessageCodec<>("BigDecimal", "unscaled", "scale") {
        @Override
        protected void write(MessageWriter out, BigDecimal value) {
            out.int64(2, ZigZag.encode32(value.scale()));
            out.bytes(1, value.unscaledValue().toByteArray());
        }

        @Override
        protected BigDecimal read(MessageReader in) {
            byte[] unscaled = in.bytes(1);
            // An implicit field has no difference between empty and absent.
            boolean zero = unscaled == null || unscaled.length == 0;
            BigInteger digits = zero ? BigInteger.ZERO : BytesCodecs.toBigInteger(unscaled);
            return new BigDecimal(digits, ZigZag.decode32(in.int32(2)));
        }
    };

    static final Codec<UUID> UUID = new MessageCodec<>("UUID", "most", "least") {
        @Override
        protected void write(MessageWriter out, UUID value) {
            out.fixed64(2, value.getLeastSignificantBits());
            out.fixed64(1, value.getMostSignificantBits());
        }

        @Override
        protected UUID read(MessageReader in) {
            return new UUID(in.fixed64(1), in.fixed64(2));
        }
    };

    private PairCodecs() {}
}
