package dev.graft.benchmarks;

/** The ways that are measured against each other. */
public enum Way {
    GRPC {
        @Override
        Peer open() throws Exception {
            return new GrpcPeer();
        }
    },
    SOCKET {
        @Override
        Peer open() throws Exception {
            return new SocketPeer();
        }
    };

    abstract Peer open() throws Exception;
}
