package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;

/** Types that are one string or one array of bytes on the wire. */
final class BytesCodecs {
    static final Codec<String> STRING = new ScalarCodec<>(WireType.LENGTH) {
        @Override
        void writeValue(MessageWriter out, String value) {
            WireOutput wire = out.wire();
            wire.varint32(wire.utf8(value));
        }

        @Override
        String readValue(MessageReader in) {
            return in.wire().utf8();
        }
    };

    static final Codec<byte[]> BYTES = new ScalarCodec<>(WireType.LENGTH) {
        @Override
        void writeValue(MessageWriter out, byte[] value) {
            WireOutput wire = out.wire();
            wire.raw(value, 0, value.length);
            wire.varint32(value.length);
        }

        @Override
        byte[] readValue(MessageReader in) {
            return in.wire().bytes();
        }
    };

    static final Codec<URI> URI = new ScalarCodec<>(WireType.LENGTH) {
        @Override
        void writeValue(MessageWriter out, URI value) {
            STRING.writeValue(out, value.toString());
        }

        @Override
        URI readValue(MessageReader in) {
            String text = STRING.readValue(in);
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw WireException.malformed("is no URI", e.getReason());
            }
        }
    };

    static final Codec<BigInteger> BIG_INTEGER = new ScalarCodec<>(WireType.LENGTH) {
        @Override
        void writeValue(MessageWriter out, BigInteger value) {
            BYTES.writeValue(out, value.toByteArray());
        }

        @Override
        BigInteger readValue(MessageReader in) {
            return toBigInteger(BYTES.readValue(in));
        }
    };

    private BytesCodecs() {}

    static BigInteger toBigInteger(byte[] bytes) {
        if (bytes.length == 0) {
            throw WireException.malformed("is a whole number without a digit");
        }
        try {
            return new BigInteger(bytes);
        } catch (ArithmeticException e) {
            throw WireException.malformed("is a larger number than Java has");
        }
    }
}
