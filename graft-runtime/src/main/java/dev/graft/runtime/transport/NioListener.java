package dev.graft.runtime.transport;

import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A listening socket. */
final class NioListener implements Transport.Listener {
    private static final long PATIENCE_SECONDS = 5;

    private final Address address;
    private final ServerSocketChannel channel;
    private final Poller poller;

    NioListener(Address asked, ServerSocketChannel channel, Poller poller) {
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
        CountDownLatch closed = new CountDownLatch(1);
        try {
            poller.execute(() -> {
                NioTransport.close(channel);
                poller.forgetClosed(); // only then is the port free
                closed.countDown();
            });
        } catch (RejectedExecutionException e) {
            NioTransport.close(channel);
            return;
        }
        if (!poller.hasRole()) {
            NioTransport.await(closed, TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        }
    }
}
