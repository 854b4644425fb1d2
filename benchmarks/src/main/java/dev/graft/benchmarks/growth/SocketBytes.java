package dev.graft.benchmarks.growth;

import dev.graft.benchmarks.peers.Peer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

/** The echo of a bare blocking socket: a length and bytes, each message written with one call and read into an array of its own. */
final class SocketBytes implements Peer {
    private final byte[] content;
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Socket socket;

    SocketBytes(Bytes bytes) throws IOException {
        content = bytes.content();
        Thread thread = new Thread(this::serve, "socket-echo");
        thread.setDaemon(true);
        thread.start();
        socket = new Socket(server.getInetAddress(), server.getLocalPort());
    }

    private void serve() {
        try (Socket accepted = server.accept()) {
            Messages messages = new Messages(accepted, content.length);
            while (true) {
                messages.send(messages.receive());
            }
        } catch (IOException e) {
            // The caller has closed its end, and would notice if it had not.
        }
    }

    /** For one thread, as there is one socket. */
    @Override
    public Caller caller() throws IOException {
        Messages messages = new Messages(socket, content.length);
        return () -> {
            messages.send(content);
            return messages.receive();
        };
    }

    @Override
    public Object expected() {
        return content;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.close();
    }

    private static final class Messages {
        private final DataInputStream in;
        private final OutputStream out;
        private final ByteBuffer frame;

        Messages(Socket socket, int most) throws IOException {
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            out = socket.getOutputStream();
            frame = ByteBuffer.allocate(Integer.BYTES + most);
        }

        void send(byte[] message) throws IOException {
            frame.clear().putInt(message.length).put(message);
            out.write(frame.array(), 0, frame.position());
        }

        byte[] receive() throws IOException {
            byte[] message = new byte[in.readInt()];
            in.readFully(message);
            return message;
        }
    }
}
