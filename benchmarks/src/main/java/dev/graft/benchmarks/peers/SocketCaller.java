package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Calls over a blocking socket of its own. For one thread. */
public final class SocketCaller implements Peer.Caller, Closeable {
    private final Payload payload;
    private final Socket socket;
    private final SocketFrames frames;

    /**
     * Connects.
     *
     * @param port on loopback
     */
    public SocketCaller(int port, Payload payload) throws IOException {
        this.payload = payload;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        frames = new SocketFrames(socket, payload);
    }

    @Override
    public Object call() throws IOException {
        BareCodec.writeRequest(payload, frames.begin());
        frames.send();
        return BareCodec.readAnswer(payload, frames.receive());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
