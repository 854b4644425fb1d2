package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntUnaryOperator;

/**
 * Bare blocking sockets: the floor under every protocol. Each caller has its own, and a thread that answers it, for a socket
 * without request numbers serves one caller at a time.
 */
final class SocketPeer implements Peer {
    private final Payload payload;
    private final IntUnaryOperator through;
    private final ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    SocketPeer(Payload payload, IntUnaryOperator through) throws IOException {
        this.payload = payload;
        this.through = through;
        start(this::accept, "socket-accept");
    }

    @Override
    public Caller caller() throws IOException {
        Socket socket = new Socket(server.getInetAddress(), through.applyAsInt(server.getLocalPort()));
        open.add(socket);
        SocketFrames frames = new SocketFrames(socket, payload);
        return () -> {
            BareCodec.writeRequest(payload, frames.begin());
            frames.send();
            return BareCodec.readAnswer(payload, frames.receive());
        };
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> serve(socket), "socket-echo");
            }
        } catch (IOException e) {
            // Closed: the measurement is over.
        }
    }

    private void serve(Socket socket) {
        try {
            SocketFrames frames = new SocketFrames(socket, payload);
            while (true) {
                byte[] request = frames.receive();
                BareCodec.serve(payload, request, frames.begin());
                frames.send();
            }
        } catch (IOException e) {
            // The caller has closed its end, and would notice if it had not.
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
