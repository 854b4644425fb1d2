package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers on blocking sockets, with a thread for each. */
public final class SocketCallee implements Closeable {
    private final Payload payload;
    private final ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public SocketCallee(Payload payload) throws IOException {
        this.payload = payload;
        start(this::accept, "socket-accept");
    }

    /** Where it listens on loopback. */
    public int port() {
        return server.getLocalPort();
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
        try (socket) {
            SocketFrames frames = new SocketFrames(socket, payload);
            while (true) {
                byte[] request = frames.receive();
                BareCodec.serve(payload, request, frames.begin());
                frames.send();
            }
        } catch (IOException e) {
            // The caller has closed its end, and would notice if it had not.
        } finally {
            open.remove(socket);
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
