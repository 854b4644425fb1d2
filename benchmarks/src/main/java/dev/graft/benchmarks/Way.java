package dev.graft.benchmarks;

/** The ways that are measured against each other. */
public enum Way {
    GRAFT {
        @Override
        Peer open() {
            return new GraftPeer("tcp://127.0.0.1:0");
        }
    },
    GRAFT_WEBSOCKET {
        @Override
        Peer open() {
            return new GraftPeer("ws://127.0.0.1:0/graft");
        }
    },
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
