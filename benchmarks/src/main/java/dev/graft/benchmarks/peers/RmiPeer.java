package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.NoSuchObjectException;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.util.function.IntUnaryOperator;

/** The JDK's RMI, without a registry. It opens a connection for each call that is under way, and keeps them. */
final class RmiPeer implements Peer {
    private final Payload payload;
    private final RmiEcho callee = new RmiEcho.Service();
    private final RmiEcho stub;

    RmiPeer(Payload payload, IntUnaryOperator through) throws IOException {
        this.payload = payload;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        RMIClientSocketFactory sockets = new Sockets(through);
        stub = (RmiEcho)
                UnicastRemoteObject.exportObject(callee, 0, sockets, port -> new ServerSocket(port, 1024, loopback));
    }

    @Override
    public Caller caller() {
        return switch (payload) {
            case TWO_LONGS -> () -> stub.add(Payload.A, Payload.B);
            case BASKET -> () -> stub.basket(Payload.SAMPLE);
            case BYTES_64K -> () -> stub.bytes(Payload.CONTENT);
        };
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() throws NoSuchObjectException {
        UnicastRemoteObject.unexportObject(callee, true);
    }

    private record Sockets(IntUnaryOperator through) implements RMIClientSocketFactory {
        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return new Socket(InetAddress.getLoopbackAddress(), through.applyAsInt(port));
        }
    }
}
