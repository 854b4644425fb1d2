package dev.graft.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ServerChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * All sockets of a transport. An event loop that ends need not have closed a socket that it was given in its last
 * moment; so a socket comes here first, and none gets in once the end has begun.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails also closes the channel, which is seen
final class OpenChannels {
    private final Set<Channel> open = new HashSet<>();
    private boolean closed;

    /** Called by the channel's event loop. Closes the channel at once when the transport is being closed. */
    void add(Channel channel) {
        synchronized (this) {
            if (!closed) {
                open.add(channel);
                channel.closeFuture().addListener(gone -> remove(channel));
                return;
            }
        }
        channel.close();
    }

    private synchronized void remove(Channel channel) {
        open.remove(channel);
    }

    synchronized int size() {
        return open.size();
    }

    /** From now on no socket gets in; those that listen are closed. */
    void closeListeners(long limitNanos) {
        close(ServerChannel.class::isInstance, limitNanos);
    }

    void closeAll(long limitNanos) {
        close(channel -> true, limitNanos);
    }

    private void close(Predicate<Channel> which, long limitNanos) {
        List<Channel> closing;
        synchronized (this) {
            closed = true;
            closing = open.stream().filter(which).toList();
        }
        long end = System.nanoTime() + limitNanos;
        for (ChannelFuture done : closing.stream().map(Channel::close).toList()) {
            done.awaitUninterruptibly(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }
}
