package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;

/** A call within the process that copies what it carries, or may, or looks at it. */
public enum LocalWay {
    GRAFT_CHECKED("Graft, isolation=checked"),
    GRAFT_COPIED("Graft, isolation=copied"),
    GRPC_DIRECT("grpc-java in process, direct executors"),
    GRPC("grpc-java in process"),
    DUBBO("Dubbo injvm");

    private final String label;

    LocalWay(String label) {
        this.label = label;
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    public Peer open(Payload payload) throws Exception {
        return switch (this) {
            case GRAFT_CHECKED -> new GraftLocalPeer("checked", payload);
            case GRAFT_COPIED -> new GraftLocalPeer("copied", payload);
            case GRPC_DIRECT -> GrpcPeer.inProcess(true, payload);
            case GRPC -> GrpcPeer.inProcess(false, payload);
            case DUBBO -> DubboPeer.inProcess(payload);
        };
    }
}
