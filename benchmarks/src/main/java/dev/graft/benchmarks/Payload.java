package dev.graft.benchmarks;

/** What a call carries there and back. */
public enum Payload {
    BASKET {
        @Override
        Object echo(Peer peer) throws Exception {
            return peer.basket();
        }
    },
    BYTES_64K {
        @Override
        Object echo(Peer peer) throws Exception {
            return peer.bytes();
        }
    };

    abstract Object echo(Peer peer) throws Exception;
}
