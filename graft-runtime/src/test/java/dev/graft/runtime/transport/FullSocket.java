package dev.graft.runtime.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A listening socket whose queue is full, so that the next one to connect gets no answer. */
final class FullSocket {
    private static final int MOST = 200;

    private FullSocket() {}

    static ServerSocket open() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()) {
            @Override
            public void close() throws IOException {
                for (Socket each : waiting) {
                    each.close();
                }
                super.close();
            }
        };
        for (int i = 0; i < MOST; i++) {
            Socket next = new Socket();
            waiting.add(next);
            try {
                next.connect(new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()), 100);
            } catch (SocketTimeoutException e) {
                return socket;
            }
        }
        socket.close();
        throw new IOException("the queue took " + MOST + " connections");
    }
}
