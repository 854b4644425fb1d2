package dev.graft.runtime.transport;

import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A listening socket. */
final class NioListener implements Transport.Listener {
    private static final long PATIENCE_SECONDS = 5;

    private final Address address;
    private final ServerSocketChannel channel;
    private final Poller poller;
    private final Consumer<NioListener> closed;

    NioListener(Address asked, ServerSocketChannel channel, Poller poller, Consumer<NioListener> closed) {
        this.closed = closed;
        this.address =
                new Address(asked.scheme(), asked.host(), channel.socket().getLocalPort(), asked.path());
        this.channel = channel;
        this.poller = poller;
    }

    @Override
    public Address address() {
        return address;
    }

    /** The port is free when it returns, unless a poller called it. */
    @Override
    public void close() {
        closed.accept(this);
        CountDownLatch free = new CountDownLatch(1);
        try {
            poller.execute(() -> {
                NioTransport.close(channel);
                poller.forgetClosed(); // only then is the port free
                free.countDown();
            });
        } catch (RejectedExecutionException e) {
            NioTransport.close(channel);
            return;
        }
        if (!poller.hasRole()) {
            NioTransport.await(free, TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        }
    }
}
