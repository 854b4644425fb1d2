package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames that are WebSocket messages. Netty's reader would fix the largest frame beforehand and gather large ones
 * by copying them again and again.
 */
final class WebSocketReader extends FrameReader {
    private final WebSocketFraming framing;
    private final WebSocketHeader header = new WebSocketHeader();
    private final FrameBuffer message = new FrameBuffer();
    private final FrameBuffer control = new FrameBuffer();
    private boolean inMessage;
    private boolean inPart;
    private int partStart;

    WebSocketReader(NioConnection connection, FrameHandler handler, WebSocketFraming framing) {
        super(connection, handler);
        this.framing = framing;
    }

    @Override
    boolean read(ByteBuffer in) {
        while (!connection.isOver() && (inPart || (header.read(in) && begin()))) {
            FrameBuffer part = header.isControl() ? control : message;
            if (!part.take(in)) {
                return true;
            }
            inPart = false;
            if (header.isMasked()) {
                Mask.apply(header.mask(), ByteBuffer.wrap(part.bytes()), partStart, part.filled());
            }
            if (header.isControl()) {
                byte[] payload = control.bytes();
                int length = control.length();
                control.clear();
                answer(header.opcode(), payload, length);
            } else if (header.isLast()) {
                byte[] frame = message.bytes();
                int length = message.length();
                message.clear();
                inMessage = false;
                if (!deliver(frame, length)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Judges the header of a part. */
    private boolean begin() {
        String wrong = header.mistake(framing.server(), inMessage);
        if (wrong != null) {
            int code = header.opcode() == WebSocketFraming.TEXT
                    ? WebSocketFraming.UNSUPPORTED
                    : WebSocketFraming.PROTOCOL_ERROR;
            refuse(code, new TransportException(Kind.PROTOCOL, wrong, null));
            return false;
        }
        FrameBuffer part = header.isControl() ? control : message;
        if (!header.isControl()) {
            int most = maxFrame();
            if (header.length() > most - message.length()) {
                refuse(WebSocketFraming.TOO_LARGE, Failures.tooLarge(header.length() + message.length(), most));
                return false;
            }
            inMessage = true;
        }
        partStart = part.filled();
        part.expect((int) header.length());
        inPart = true;
        return true;
    }

    private void answer(int opcode, byte[] payload, int length) {
        if (opcode == WebSocketFraming.PING) {
            connection.write(framing.control(WebSocketFraming.PONG, payload, length));
        } else if (opcode == WebSocketFraming.CLOSE) {
            int code = length < Short.BYTES
                    ? WebSocketFraming.NORMAL
                    : (payload[0] & 0xFF) << Byte.SIZE | (payload[1] & 0xFF);
            String words = "the peer closed the connection";
            if (code != WebSocketFraming.NORMAL) {
                String reason = new String(payload, Short.BYTES, length - Short.BYTES, StandardCharsets.UTF_8);
                words += " (" + code + " " + Failures.oneLine(reason) + ")";
            }
            connection.refuse(
                    new TransportException(Kind.CLOSED, words, null),
                    framing.control(WebSocketFraming.CLOSE, payload, length));
        }
    }

    private void refuse(int code, TransportException why) {
        connection.refuse(why, framing.close(code, String.valueOf(why.getMessage())));
    }

    @Override
    @Nullable
    String unfinished() {
        if (inMessage || inPart) {
            return message.filled() + " bytes of an unfinished message had come";
        }
        return header.isPartial() ? "a part of a message's header had come" : null;
    }
}
