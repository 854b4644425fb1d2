package dev.graft.runtime.process;

import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * How the two processes find each other: the program listens on the loopback, and tells its child on its standard input where, and
 * a secret by which it knows it. Nobody else sees that.
 */
final class Introduction implements AutoCloseable {
    private static final int SECRET_SIZE = 32;
    private static final int LONGEST_LINE = 128;

    /** A stranger that connects and says nothing holds the child up no longer. */
    private static final int SAY_SOMETHING_MILLIS = 2_000;

    private final ServerSocket server;
    private final byte[] secret = new byte[SECRET_SIZE];

    /** The program's side. */
    Introduction() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        new SecureRandom().nextBytes(secret);
    }

    /** Tells the child. */
    void tell(OutputStream input) throws IOException {
        try (input) {
            String line = server.getLocalPort() + " " + HexFormat.of().formatHex(secret) + "\n";
            input.write(line.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * Waits for the child.
     *
     * @throws IOException if this is closed meanwhile
     * @throws GuestException if it does not come
     */
    Socket await(long nanos) throws IOException {
        long end = System.nanoTime() + nanos;
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new GuestException(
                        "a process of its own was started, and did not report within "
                                + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s",
                        null);
            }
            server.setSoTimeout((int) left);
            Socket socket;
            try {
                socket = server.accept();
            } catch (SocketTimeoutException e) {
                continue;
            }
            if (isTheChild(socket)) {
                socket.setSoTimeout(0);
                socket.setTcpNoDelay(true);
                return socket;
            }
            socket.close();
        }
    }

    private boolean isTheChild(Socket socket) {
        try {
            socket.setSoTimeout(SAY_SOMETHING_MILLIS);
            return MessageDigest.isEqual(secret, socket.getInputStream().readNBytes(SECRET_SIZE));
        } catch (IOException stranger) {
            return false;
        }
    }

    /** Nobody is waited for any more. */
    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The child's side. */
    static Socket connect(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = input.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = input.read()) {
            line.append((char) c);
        }
        String[] parts = line.toString().split(" ", -1);
        if (parts.length != 2) {
            throw new IOException("this program is started by Graft only, for a guest with process=own");
        }
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0]));
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(HexFormat.of().parseHex(parts[1]));
        return socket;
    }
}
