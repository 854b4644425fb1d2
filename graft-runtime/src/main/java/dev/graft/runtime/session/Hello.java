package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Repeated;
import java.util.List;
import java.util.Objects;

/**
 * The first frame of each side: what it speaks, how much it takes, and which contracts it offers.
 *
 * @param version of the protocol
 * @param maxMessage the largest message it takes, in bytes
 * @param maxCalls how many calls it runs at once for this connection
 * @param contracts what the other side may call
 * @param connection what this side calls the connection where it speaks of its calls
 * @param leaseMillis how long it keeps objects for a side that says nothing, in milliseconds; 0 for as long as the
 *     connection is there
 */
record Hello(int version, int maxMessage, int maxCalls, List<Offered> contracts, long connection, long leaseMillis) {
    /** The version that this release speaks. */
    static final int VERSION = 1;

    static final MessageCodec<Hello> CODEC = new HelloCodec();
    static final MessageCodec<Offered> CONTRACT = new OfferedCodec();
    private static final Repeated<List<Offered>> CONTRACTS = CONTRACT.list();
    private static final Repeated<List<Method>> METHODS = new MethodCodec().list();

    /** A contract that can be called. */
    record Offered(String name, List<Method> methods) {}

    /** One of its methods, with the number that calls of this connection use for it. */
    record Method(String signature, long fingerprint, int number) {}

    private static final class HelloCodec extends MessageCodec<Hello> {
        HelloCodec() {
            super("Hello", "version", "max_message", "max_calls", "contracts", "connection", "lease_millis");
        }

        @Override
        protected void write(MessageWriter out, Hello hello) {
            out.int64(6, hello.leaseMillis);
            out.int64(5, hello.connection);
            CONTRACTS.write(out, 4, hello.contracts);
            out.int32(3, hello.maxCalls);
            out.int32(2, hello.maxMessage);
            out.int32(1, hello.version);
        }

        @Override
        protected Hello read(MessageReader in) {
            return new Hello(in.int32(1), in.int32(2), in.int32(3), CONTRACTS.read(in, 4), in.int64(5), in.int64(6));
        }
    }

    private static final class OfferedCodec extends MessageCodec<Offered> {
        OfferedCodec() {
            super("Contract", "name", "methods");
        }

        @Override
        protected void write(MessageWriter out, Offered offered) {
            METHODS.write(out, 2, offered.methods);
            out.string(1, offered.name);
        }

        @Override
        protected Offered read(MessageReader in) {
            return new Offered(Objects.requireNonNullElse(in.string(1), ""), METHODS.read(in, 2));
        }
    }

    private static final class MethodCodec extends MessageCodec<Method> {
        MethodCodec() {
            super("Method", "signature", "fingerprint", "number");
        }

        @Override
        protected void write(MessageWriter out, Method method) {
            out.int32(3, method.number);
            out.int64(2, method.fingerprint);
            out.string(1, method.signature);
        }

        @Override
        protected Method read(MessageReader in) {
            return new Method(Objects.requireNonNullElse(in.string(1), ""), in.int64(2), in.int32(3));
        }
    }
}
