package dev.graft.runtime.transport;

import io.netty.channel.Channel;

/** How a channel that has just been connected becomes a connection. Called by the channel's event loop. */
interface Carrier {
    /** At the side that connects. */
    void connected(Channel channel, Opening opening);

    /** At the side that listens. */
    void accepted(Channel channel, Opening opening);
}
