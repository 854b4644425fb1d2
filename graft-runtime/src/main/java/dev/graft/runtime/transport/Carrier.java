package dev.graft.runtime.transport;

/** How a socket that has just been connected becomes a connection. Called by the socket's poller. */
interface Carrier {
    /** At the side that connects. */
    void connected(Link link, Opening opening);

    /** At the side that listens. */
    void accepted(Link link, Opening opening);
}
