package dev.graft.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * A bare blocking socket with the bytes of the messages behind a length of four bytes: the floor under every protocol. For one
 * thread at a time.
 */
final class SocketPeer implements Peer {
    private static final byte[] BASKET = frame(GrpcMessages.BASKET.toByteArray());
    private static final byte[] BYTES = frame(new byte[Peer.BYTES]);

    private final Thread callee;
    private final Socket socket;
    private final Socket accepted;
    private final OutputStream out;
    private final DataInputStream in;

    SocketPeer() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket = new Socket(server.getInetAddress(), server.getLocalPort());
            accepted = server.accept();
        }
        socket.setTcpNoDelay(true);
        accepted.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = buffered(socket);
        callee = new Thread(this::answer, "socket-echo");
        callee.start();
    }

    @Override
    public Object basket() throws IOException {
        return echo(BASKET);
    }

    @Override
    public Object bytes() throws IOException {
        return echo(BYTES);
    }

    private byte[] echo(byte[] frame) throws IOException {
        out.write(frame);
        return read(in);
    }

    private void answer() {
        try (DataInputStream input = buffered(accepted);
                DataOutputStream output = new DataOutputStream(accepted.getOutputStream())) {
            while (true) {
                output.write(frame(read(input)));
            }
        } catch (EOFException e) {
            // The caller has closed its end: the measurement is over.
        } catch (IOException e) {
            throw new IllegalStateException("the bare socket broke", e);
        }
    }

    private static DataInputStream buffered(Socket socket) throws IOException {
        InputStream input = socket.getInputStream();
        return new DataInputStream(new BufferedInputStream(input, Peer.BYTES));
    }

    private static byte[] read(DataInputStream input) throws IOException {
        byte[] body = new byte[input.readInt()];
        input.readFully(body);
        return body;
    }

    private static byte[] frame(byte[] body) {
        return ByteBuffer.allocate(Integer.BYTES + body.length)
                .putInt(body.length)
                .put(body)
                .array();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            callee.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        accepted.close();
        if (callee.isAlive()) {
            throw new IllegalStateException("the bare socket did not end within 10 s");
        }
    }
}
