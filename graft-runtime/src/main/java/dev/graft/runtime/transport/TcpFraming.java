package dev.graft.runtime.transport;

/**
 * Each frame behind its length: four bytes, unsigned, big endian.
 *
 * @param server whether this side has accepted the connection
 */
record TcpFraming(boolean server) implements Framing {
    static final int HEADER = Integer.BYTES;

    @Override
    public void frame(Sink out, byte[] bytes, int offset, int length) {
        out.room(HEADER).putInt(length);
        out.append(bytes, offset, length, 0);
    }

    @Override
    public byte[] farewell() {
        return new byte[0];
    }

    @Override
    public FrameReader reader(NioConnection connection, FrameHandler handler) {
        return new TcpReader(connection, handler, server);
    }
}
