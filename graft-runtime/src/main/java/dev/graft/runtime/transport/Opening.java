package dev.graft.runtime.transport;

/** A connection that comes into being. Called by the socket's poller. */
interface Opening {
    /** Where the connecting side wanted to go, or where the other one listens. */
    Address address();

    Settings settings();

    /** Frames may flow: the link has another inbound when this returns, unless it is over. */
    void ready(Framing framing);

    /** Nothing comes of it, and the socket is being closed. */
    void failed(TransportException why);
}
