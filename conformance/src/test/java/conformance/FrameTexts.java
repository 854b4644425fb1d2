package conformance;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TextFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Frames as Protobuf's text form, to and from a socket. */
final class FrameTexts {
    private final Descriptor frame;

    private FrameTexts(Descriptor frame) {
        this.frame = frame;
    }

    static FrameTexts compile(Path folder) throws Exception {
        return new FrameTexts(Schemas.compile(folder).message("graft.protocol", "Frame"));
    }

    /** Sends a frame, for example {@code hello { version: 1 }}. */
    void send(OutputStream to, String text) throws IOException {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(frame);
        TextFormat.merge(text, message);
        send(to, message.build().toByteArray());
    }

    static void send(OutputStream to, byte[] bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static byte[] bytes(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    DynamicMessage read(byte[] bytes) throws IOException {
        return DynamicMessage.parseFrom(frame, bytes);
    }

    /** A field by its path, for example {@code call.id}. */
    static Object get(DynamicMessage message, String path) {
        Object value = message;
        for (String name : path.split("\\.")) {
            DynamicMessage inner = (DynamicMessage) value;
            value = inner.getField(inner.getDescriptorForType().findFieldByName(name));
        }
        return value;
    }

    /** The number that a hello gives a method. */
    static Object number(DynamicMessage hello, String signature) {
        for (Object contract : (List<?>) get(hello, "hello.contracts")) {
            for (Object method : (List<?>) get((DynamicMessage) contract, "methods")) {
                if (get((DynamicMessage) method, "signature").equals(signature)) {
                    return get((DynamicMessage) method, "number");
                }
            }
        }
        throw new AssertionError("not offered: " + signature);
    }

    boolean is(DynamicMessage message, String kind) {
        return message.hasField(frame.findFieldByName(kind));
    }

    /** Bytes as the text form writes them, each character one byte. */
    static String literal(String latin1) {
        return '"' + TextFormat.escapeBytes(ByteString.copyFrom(latin1, StandardCharsets.ISO_8859_1)) + '"';
    }
}
