package dev.graft.runtime.transport;

import io.netty.channel.Channel;

/** Frames flow at once. */
final class TcpCarrier implements Carrier {
    @Override
    public void connected(Channel channel, Opening opening) {
        opening.ready(new TcpFraming(false));
    }

    @Override
    public void accepted(Channel channel, Opening opening) {
        opening.ready(new TcpFraming(true));
    }
}
