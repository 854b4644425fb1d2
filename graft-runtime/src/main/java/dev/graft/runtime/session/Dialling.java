package dev.graft.runtime.session;

import dev.graft.runtime.transport.Address;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.transport.Pipe;
import dev.graft.runtime.transport.Transport;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One attempt to have a session with another side, which is there when that side has said hello. Used once. */
final class Dialling {
    private final SessionSetup setup;
    private final Function<Connection, Session> begin;
    private final CompletableFuture<Session> ready = new CompletableFuture<>();

    /** @param begin begins the session of this side on its connection */
    Dialling(SessionSetup setup, Function<Connection, Session> begin) {
        this.setup = setup;
        this.begin = begin;
    }

    /** Over a transport, to another process as a rule. */
    CompletableFuture<Session> to(Address address, Transport transport) {
        CompletableFuture<?> unused = transport
                .connect(address, this::connected)
                .whenComplete((connection, failure) -> {
                    if (failure != null) {
                        settle(null, failure);
                    }
                });
        return ready;
    }

    /** Without a socket, to another network of this process. */
    CompletableFuture<Session> through(Neighbour neighbour, Limits limits, Duration lease) {
        Pipe.open(
                neighbour.name(),
                this::elsewhere,
                this::connected,
                connection -> neighbour.network().accept(connection, neighbour.offer(), limits, lease));
        return ready;
    }

    private Session connected(Connection connection) {
        Session session = begin.apply(connection);
        CompletableFuture<?> unused = session.ready().whenComplete(this::settle);
        return session;
    }

    private void elsewhere(Runnable task) {
        if (!setup.background().workers().run(task)) {
            throw new RejectedExecutionException("there is no thread left");
        }
    }

    private void settle(@Nullable Session session, @Nullable Throwable failure) {
        if (failure == null) {
            ready.complete(session);
        } else {
            Throwable cause = failure.getCause();
            ready.completeExceptionally(failure instanceof CompletionException && cause != null ? cause : failure);
        }
    }
}
