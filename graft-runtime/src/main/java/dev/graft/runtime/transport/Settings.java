package dev.graft.runtime.transport;

import java.time.Duration;

/**
 * How a {@link NioTransport} behaves; other values than the default serve tests.
 *
 * @param threads the most threads that move bytes
 * @param connectLimit within this a connection stands, its handshake included
 * @param handshakeLimit within this a WebSocket client has said what it wants
 * @param flushLimit within this a connection that is closed must have sent what was waiting
 * @param lingerLimit how long a connection that has said its last word listens for the peer to close, too
 */
record Settings(
        int threads, Duration connectLimit, Duration handshakeLimit, Duration flushLimit, Duration lingerLimit) {

    static final Settings DEFAULT = new Settings(
            Math.min(4, Runtime.getRuntime().availableProcessors()),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMillis(500));
}
