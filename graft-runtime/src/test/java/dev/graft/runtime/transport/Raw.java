package dev.graft.runtime.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A peer that is a plain socket and may do anything. */
final class Raw implements AutoCloseable {
    private final Socket socket;

    Raw(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(Recorder.SECONDS));
        socket.setTcpNoDelay(true);
    }

    static Raw connect(Address address) throws IOException {
        return new Raw(new Socket(InetAddress.getLoopbackAddress(), address.port()));
    }

    Raw send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    Raw send(int... bytes) throws IOException {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return send(all);
    }

    Raw send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Reads to the end of the stream. */
    String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        for (int b; (b = in.read()) >= 0; ) {
            all.write(b);
        }
        return all.toString(ISO_8859_1);
    }

    byte[] read(int count) throws IOException {
        return socket.getInputStream().readNBytes(count);
    }

    /** Reads the head of an HTTP message. */
    String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = socket.getInputStream().read();
            if (b < 0) {
                throw new IOException("it ended after " + head);
            }
            head.append((char) b);
        }
        return head.toString();
    }

    /** True if the other side ends the stream, in order or not. */
    boolean ends() throws IOException {
        try {
            readAll();
        } catch (SocketException reset) {
            return true;
        }
        return true;
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says that nothing more comes. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What a raw server does with its one peer. */
    interface Script {
        void play(Raw peer) throws Exception;
    }

    /** A server that takes one connection; the result is its port, and what went wrong shows in {@code played}. */
    static int serve(CompletableFuture<Void> played, Script script) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (server;
                    Raw peer = new Raw(server.accept())) {
                script.play(peer);
                played.complete(null);
            } catch (Throwable e) {
                played.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server.getLocalPort();
    }
}
