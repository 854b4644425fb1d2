package dev.graft.benchmarks;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What a call carries there and back. */
public enum Payload {
    TWO_LONGS("two longs") {
        @Override
        public Object call(Echo echo) {
            return echo.add(A, B);
        }

        @Override
        public CompletableFuture<?> call(EchoLater echo) {
            return echo.add(A, B);
        }

        @Override
        public Object answer() {
            return A + B;
        }
    },
    BASKET("basket of 200 bytes") {
        @Override
        public Object call(Echo echo) {
            return echo.basket(SAMPLE);
        }

        @Override
        public CompletableFuture<?> call(EchoLater echo) {
            return echo.basket(SAMPLE);
        }

        @Override
        public Object answer() {
            return SAMPLE;
        }
    },
    BYTES_64K("64 KiB") {
        @Override
        public Object call(Echo echo) {
            return echo.bytes(CONTENT);
        }

        @Override
        public CompletableFuture<?> call(EchoLater echo) {
            return echo.bytes(CONTENT);
        }

        @Override
        public Object answer() {
            return CONTENT;
        }
    };

    public static final long A = 4_000_000_042L;
    public static final long B = 1_700_000_000_000L;
    public static final Basket SAMPLE = Basket.sample();

    @SuppressWarnings("MutablePublicArray") // Nobody writes to it, and a copy for each call would be measured too.
    public static final byte[] CONTENT = content();

    private final String label;

    Payload(String label) {
        this.label = label;
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    /** Makes one call with it. */
    public abstract Object call(Echo echo);

    /** Begins one call with it. */
    public abstract CompletableFuture<?> call(EchoLater echo);

    /** What that call gives back when all is well. */
    public abstract Object answer();

    /** Throws where a call gave back something else than it should have. */
    public static void check(Object expected, Object given) {
        if (!Objects.deepEquals(expected, given)) {
            throw new IllegalStateException("the echo is not what was sent: " + given + " instead of " + expected);
        }
    }

    private static byte[] content() {
        byte[] content = new byte[64 * 1024];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        return content;
    }
}
