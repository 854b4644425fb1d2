package dev.graft.runtime.transport;

/** Frames flow at once. */
final class TcpCarrier implements Carrier {
    @Override
    public void connected(Link link, Opening opening) {
        opening.ready(new TcpFraming(false));
    }

    @Override
    public void accepted(Link link, Opening opening) {
        opening.ready(new TcpFraming(true));
    }
}
