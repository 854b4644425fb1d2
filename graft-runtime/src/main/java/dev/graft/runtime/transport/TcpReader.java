package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
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

    TcpReader(NettyConnection connection, FrameHandler handler, boolean server) {
        super(connection, handler);
        this.server = server;
    }

    @Override
    void read(ByteBuf in) {
        while (!connection.isOver() && (inFrame || readHeader(in))) {
            if (!frame.take(in)) {
                return;
            }
            byte[] bytes = frame.bytes();
            int length = frame.length();
            frame.clear();
            inFrame = false;
            deliver(bytes, length);
        }
    }

    private boolean readHeader(ByteBuf in) {
        if (headerBytes == 0 && in.readableBytes() >= TcpFraming.HEADER) {
            header = in.readInt();
        } else {
            while (headerBytes < TcpFraming.HEADER) {
                if (!in.isReadable()) {
                    return false;
                }
                header = header << Byte.SIZE | in.readUnsignedByte();
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
                    stranger == Stranger.HTTP_CLIENT
                            ? Http.plain("400 Bad Request", HTTP_HERE)
                            : Unpooled.EMPTY_BUFFER);
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
