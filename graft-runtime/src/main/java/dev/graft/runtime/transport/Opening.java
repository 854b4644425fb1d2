package dev.graft.runtime.transport;

/** A connection that comes into being. Called by the channel's event loop. */
interface Opening {
    /** Where the connecting side wanted to go, or where the other one listens. */
    Address address();

    Settings settings();

    /** Frames may flow. */
    void ready(Framing framing);

    /** Nothing comes of it, and the channel is being closed. */
    void failed(TransportException why);
}
