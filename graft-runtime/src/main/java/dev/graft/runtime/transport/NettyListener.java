package dev.graft.runtime.transport;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** A listening socket. */
final class NettyListener implements Transport.Listener {
    private final Address address;
    private final Channel channel;

    NettyListener(Address asked, Channel channel) {
        int port = ((InetSocketAddress) channel.localAddress()).getPort();
        this.address = new Address(asked.scheme(), asked.host(), port, asked.path());
        this.channel = channel;
    }

    @Override
    public Address address() {
        return address;
    }

    /** The port is free when it returns, unless an event loop called it. */
    @Override
    public void close() {
        var closed = channel.close();
        if (!channel.eventLoop().inEventLoop()) {
            closed.awaitUninterruptibly();
        }
    }
}
