package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;

/** Messages behind their length on a blocking socket. A message is written with one call; one that is read is an array of its own. */
final class SocketFrames {
    private static final int BUFFER = 8 * 1024;

    private final DataInputStream in;
    private final OutputStream out;
    private final byte method;
    private final ByteBuffer frame;

    SocketFrames(Socket socket, Payload payload) throws IOException {
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        out = socket.getOutputStream();
        method = BareCodec.method(payload);
        frame = ByteBuffer.allocate(Integer.BYTES + 1 + BareCodec.bound(payload));
    }

    /** Where the next message is to be written. */
    ByteBuffer begin() {
        return frame.clear().putInt(0).put(method);
    }

    /** Sends what was written since. */
    void send() throws IOException {
        frame.putInt(0, frame.position() - Integer.BYTES - 1);
        out.write(frame.array(), 0, frame.position());
    }

    byte[] receive() throws IOException {
        byte[] message = new byte[in.readInt()];
        if (in.readByte() != method) {
            throw new IOException("a message for another method");
        }
        in.readFully(message);
        return message;
    }
}
