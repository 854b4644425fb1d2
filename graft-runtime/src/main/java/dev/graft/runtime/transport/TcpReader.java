package dev.graft.runtime.transport;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads frames that stand behind their lengths. */
final class TcpReader extends FrameReader {
    private static final String HTTP_HERE = "This is a Graft TCP port (tcp://); it does not speak HTTP."
            + " Graft over WebSocket has addresses of its own, which start with ws://.\n";

    private final boolean server;
    private final FrameBuffer frame = new FrameBuffer();
    private boolean first = true;
    private boolean inFrame;
    private int header;
    private int headerBytes;

    TcpReader(NioConnection connection, FrameHandler handler, boolean server) {
        super(connection, handler);
        this.server = server;
    }

    @Override
    boolean read(ByteBuffer in) {
        while (!connection.isOver() && (inFrame || readHeader(in))) {
            if (!frame.take(in)) {
                return true;
            }
            byte[] bytes = frame.bytes();
            int length = frame.length();
            frame.clear();
            inFrame = false;
            if (!deliver(bytes, length)) {
                return false;
            }
        }
        return true;
    }

    private boolean readHeader(ByteBuffer in) {
        if (headerBytes == 0 && in.remaining() >= TcpFraming.HEADER) {
            header = in.getInt();
        } else {
            while (headerBytes < TcpFraming.HEADER) {
                if (!in.hasRemaining()) {
                    return false;
                }
                header = header << Byte.SIZE | (in.get() & 0xFF);
                headerBytes++;
            }
        }
        headerBytes = 0;
        return isAcceptable(header);
    }

    private boolean isAcceptable(int length) {
        Stranger stranger = first ? Stranger.of(length, server) : Stranger.NONE;
        first = false;
        if (stranger != Stranger.NONE) {
            connection.refuse(
                    new TransportException(TransportException.Kind.PROTOCOL, stranger.words(), null),
                    stranger == Stranger.HTTP_CLIENT ? Http.plain("400 Bad Request", HTTP_HERE) : new byte[0]);
            return false;
        }
        int most = maxFrame();
        if (Integer.compareUnsigned(length, most) > 0) {
            connection.fail(Failures.tooLarge(Integer.toUnsignedLong(length), most));
            return false;
        }
        frame.expect(length);
        inFrame = true;
        return true;
    }

    @Override
    @Nullable
    String unfinished() {
        if (inFrame) {
            return frame.filled() + " of a frame's " + frame.length() + " bytes had come";
        }
        return headerBytes == 0 ? null : headerBytes + " of the 4 bytes of a frame's length had come";
    }
}
