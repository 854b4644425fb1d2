package dev.graft.benchmarks.start;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import dev.graft.benchmarks.made.Contracts;
import dev.graft.benchmarks.peers.GrpcMessages;
import dev.graft.benchmarks.peers.SocketCaller;
import dev.graft.runtime.Hypertube;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a fresh process does first. */
public enum Start {
    OPEN_MANY("Graft, 50 grafts of a module, in memory", null) {
        @Override
        Started run(String address) throws ReflectiveOperationException {
            long began = System.nanoTime();
            Hypertube tube = Hypertube.open();
            long open = System.nanoTime();
            long sum = Contracts.here().first(tube).applyAsLong(Payload.A, Payload.B);
            return ended(began, open, Payload.A + Payload.B, sum);
        }
    },
    IN_MEMORY("Graft, in memory", null) {
        @Override
        Started run(String address) {
            long began = System.nanoTime();
            Hypertube tube =
                    Hypertube.builder().provide(Echo.class, new EchoService()).open();
            long open = System.nanoTime();
            return ended(began, open, Payload.SAMPLE, tube.graft(Echo.class).basket(Payload.SAMPLE));
        }
    },
    SOCKET("bare socket", Kind.SOCKET) {
        @Override
        Started run(String address) throws IOException {
            long began = System.nanoTime();
            SocketCaller caller = new SocketCaller(Integer.parseInt(address), Payload.BASKET);
            long open = System.nanoTime();
            return ended(began, open, Payload.SAMPLE, caller.call());
        }
    },
    TCP("Graft, TCP", Kind.GRAFT) {
        @Override
        Started run(String address) {
            return remote(address);
        }
    },
    WEBSOCKET("Graft, WebSocket", Kind.GRAFT_WEBSOCKET) {
        @Override
        Started run(String address) {
            return remote(address);
        }
    },
    GRPC("grpc-java", Kind.GRPC) {
        @Override
        Started run(String address) {
            long began = System.nanoTime();
            ManagedChannel channel =
                    NettyChannelBuilder.forTarget(address).usePlaintext().build();
            long open = System.nanoTime();
            return ended(
                    began,
                    open,
                    GrpcMessages.BASKET,
                    EchoServiceGrpc.newBlockingStub(channel).echoBasket(GrpcMessages.BASKET));
        }
    };

    /** Contracts on the class path of each process. */
    static final int MADE = 50;

    private final String label;
    private final @Nullable Kind callee;

    Start(String label, @Nullable Kind callee) {
        this.label = label;
        this.callee = callee;
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    /** Who must be there to be called. */
    Optional<Kind> callee() {
        return Optional.ofNullable(callee);
    }

    /** Whether the process has the contracts that are made on its class path. */
    boolean made() {
        return this == OPEN_MANY;
    }

    /** Opens and makes a first call, and lets everything be. */
    abstract Started run(String address) throws Exception;

    private static Started remote(String address) {
        long began = System.nanoTime();
        Hypertube tube = Hypertube.builder().connection(address).open();
        long open = System.nanoTime();
        return ended(began, open, Payload.SAMPLE, tube.graft(Echo.class).basket(Payload.SAMPLE));
    }

    private static Started ended(long began, long open, Object expected, Object given) {
        long end = System.nanoTime();
        Payload.check(expected, given);
        return new Started(open - began, end - open);
    }
}
