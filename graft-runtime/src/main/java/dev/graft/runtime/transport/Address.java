package dev.graft.runtime.transport;

/**
 * Where a peer is.
 *
 * @param scheme {@code tcp}, {@code tls}, {@code ws} or {@code wss}
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 * @param port from 0 to 65535; 0 only to listen
 * @param path of a WebSocket, starting with a slash; else empty
 */
public record Address(String scheme, String host, int port, String path) {
    /** The form that a connection string takes, for example {@code ws://[::1]:8888/ws}. */
    @Override
    public String toString() {
        return scheme + "://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port + path;
    }
}
