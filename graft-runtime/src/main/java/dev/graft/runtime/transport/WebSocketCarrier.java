package dev.graft.runtime.transport;

/** Frames flow after an HTTP handshake. */
final class WebSocketCarrier implements Carrier {
    @Override
    public void connected(Link link, Opening opening) {
        WebSocketClientHandshake handshake = new WebSocketClientHandshake(link, opening);
        link.inbound(handshake);
        handshake.ask();
    }

    @Override
    public void accepted(Link link, Opening opening) {
        link.inbound(new WebSocketServerHandshake(link, opening));
    }

    /** The path that is asked for and listened at. */
    static String path(Address address) {
        return address.path().isEmpty() ? "/" : address.path();
    }
}
