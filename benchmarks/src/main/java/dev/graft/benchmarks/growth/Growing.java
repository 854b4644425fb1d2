package dev.graft.benchmarks.growth;

import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.peers.Peer;
import java.io.IOException;
import java.util.List;

/** What grows beside a call. */
public enum Growing {
    CONTRACTS_ONE("contracts, one of them called", 1, 10, 100, 1_000),
    CONTRACTS_ALL("contracts, all called in turn", 1, 10, 100, 1_000),
    METHODS_ONE("methods, one of them called", 1, 20, 200),
    METHODS_ALL("methods, all called in turn", 1, 20, 200),
    CONNECTIONS("connections, all used in turn", 1, 10, 100, 1_000),
    BYTES("bytes there and back", 0, 1 << 10, 64 << 10, 1 << 20, 16 << 20),
    SOCKET_BYTES("bytes there and back, bare socket", 0, 1 << 10, 64 << 10, 1 << 20, 16 << 20);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of() gives one.
    private final List<Integer> sizes;

    Growing(String label, Integer... sizes) {
        this.label = label;
        this.sizes = List.of(sizes);
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    /** How many there are, or how large it is; the first one is what the others are compared with. */
    public List<Integer> sizes() {
        return sizes;
    }

    /** How many contracts with how many methods must be made for it; nothing where it needs none. */
    List<Integer> made(int size) {
        return switch (this) {
            case CONTRACTS_ONE, CONTRACTS_ALL -> List.of(size, 1);
            case METHODS_ONE, METHODS_ALL -> List.of(1, size);
            case CONNECTIONS, BYTES, SOCKET_BYTES -> List.of();
        };
    }

    /** Opens both ends, over loopback. */
    Peer open(int size) throws IOException, ReflectiveOperationException {
        return switch (this) {
            case CONTRACTS_ONE, METHODS_ONE -> new MadePeer(false);
            case CONTRACTS_ALL, METHODS_ALL -> new MadePeer(true);
            case CONNECTIONS -> new ManyConnections(Kind.GRAFT, size);
            case BYTES -> new GraftBytes(new Bytes(size));
            case SOCKET_BYTES -> new SocketBytes(new Bytes(size));
        };
    }
}
