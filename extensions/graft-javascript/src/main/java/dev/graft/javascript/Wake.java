package dev.graft.javascript;

import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Has Node's event loop come back when it waits: it listens to a connection of its own process, which a byte is written to. There
 * is no other way in from outside. May be used by any thread.
 */
final class Wake implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long LOOK = TimeUnit.MICROSECONDS.toNanos(200);
    private static final int SECRET_SIZE = 16;

    private final SocketChannel channel;

    private Wake(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects, by the thread that the Node belongs to. */
    static Wake connected(Node node) throws Exception {
        byte[] random = new byte[SECRET_SIZE];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
            node.wakeBy(address.getPort(), address.getAddress().getHostAddress(), secret);
            long end = System.nanoTime() + PATIENCE;
            while (System.nanoTime() < end) {
                boolean unused = node.turn(false);
                SocketChannel channel = server.accept();
                if (channel == null) {
                    LockSupport.parkNanos(LOOK);
                } else if (says(channel, secret, node, end)) {
                    return new Wake(channel);
                } else {
                    channel.close(); // somebody else of this machine
                }
            }
        }
        throw new GuestException(
                "Node.js does not connect to its own process over the loopback interface; allow it to", null);
    }

    private static boolean says(SocketChannel channel, String secret, Node node, long end) throws IOException {
        channel.configureBlocking(false);
        ByteBuffer said = ByteBuffer.allocate(secret.length());
        while (said.hasRemaining() && System.nanoTime() < end) {
            boolean unused = node.turn(false);
            if (channel.read(said) < 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK);
        }
        return secret.equals(new String(said.array(), StandardCharsets.US_ASCII));
    }

    /** The event loop comes back soon. */
    void up() {
        try {
            int unused = channel.write(ByteBuffer.wrap(new byte[] {1})); // one that does not fit comes after others
        } catch (IOException e) {
            throw new GuestException("Node.js cannot be woken: its connection is gone (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
