package dev.graft.runtime.wire;

/**
 * Bounds that are checked before memory is allocated.
 *
 * @param maxMessage largest message, in bytes
 * @param maxDepth deepest nesting of messages
 * @param maxElements most elements of all collections of one message together
 * @param maxCalls most calls under way on one connection, in each direction
 */
public record Limits(int maxMessage, int maxDepth, int maxElements, int maxCalls) {
    /** What holds unless configuration says otherwise. */
    public static final Limits DEFAULT = new Limits(64 << 20, 100, 1_000_000, 1_024);

    /** One of the bounds, with the connection-string key that changes it. */
    public enum Limit {
        MESSAGE("max-message", "bytes a message"),
        DEPTH("max-depth", "levels of nesting"),
        ELEMENTS("max-elements", "elements a message"),
        CALLS("max-calls", "calls under way on a connection");

        private final String key;
        private final String unit;

        Limit(String key, String unit) {
            this.key = key;
            this.unit = unit;
        }

        /** The connection-string key. */
        public String key() {
            return key;
        }

        /** What is counted, in words. */
        public String unit() {
            return unit;
        }
    }
}
