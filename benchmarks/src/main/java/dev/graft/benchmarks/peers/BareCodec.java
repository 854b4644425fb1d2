package dev.graft.benchmarks.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The least that gets the values across: fixed numbers, and strings behind their length, by hand. The bare peers carry it, so
 * that they too give values to caller and callee and not only bytes.
 */
final class BareCodec {
    private static final EchoService SERVICE = new EchoService();

    private BareCodec() {}

    /** What a method goes by. */
    static byte method(Payload payload) {
        return switch (payload) {
            case TWO_LONGS -> 1;
            case BASKET -> 2;
            case BYTES_64K -> 3;
        };
    }

    /** No message with this payload is longer. */
    static int bound(Payload payload) {
        return payload == Payload.BYTES_64K ? Payload.CONTENT.length : 256;
    }

    static void writeRequest(Payload payload, ByteBuffer out) {
        switch (payload) {
            case TWO_LONGS -> out.putLong(Payload.A).putLong(Payload.B);
            case BASKET -> write(Payload.SAMPLE, out);
            case BYTES_64K -> out.put(Payload.CONTENT);
        }
    }

    /** Reads a request, calls the service, and writes what it gives back. */
    static void serve(Payload payload, byte[] request, ByteBuffer out) {
        ByteBuffer in = ByteBuffer.wrap(request);
        switch (payload) {
            case TWO_LONGS -> out.putLong(SERVICE.add(in.getLong(), in.getLong()));
            case BASKET -> write(SERVICE.basket(readBasket(in)), out);
            case BYTES_64K -> out.put(SERVICE.bytes(request));
        }
    }

    static Object readAnswer(Payload payload, byte[] answer) {
        return switch (payload) {
            case TWO_LONGS -> ByteBuffer.wrap(answer).getLong();
            case BASKET -> readBasket(ByteBuffer.wrap(answer));
            case BYTES_64K -> answer;
        };
    }

    private static void write(Basket basket, ByteBuffer out) {
        write(basket.customer(), out);
        out.put((byte) basket.lines().size());
        for (Basket.Line line : basket.lines()) {
            write(line.sku(), out);
            out.putInt(line.quantity()).putLong(line.cents());
        }
    }

    private static Basket readBasket(ByteBuffer in) {
        String customer = readString(in);
        Basket.Line[] lines = new Basket.Line[in.get()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Basket.Line(readString(in), in.getInt(), in.getLong());
        }
        return new Basket(customer, Arrays.asList(lines));
    }

    private static void write(String string, ByteBuffer out) {
        byte[] bytes = string.getBytes(UTF_8);
        out.put((byte) bytes.length).put(bytes);
    }

    private static String readString(ByteBuffer in) {
        int length = in.get();
        String string = new String(in.array(), in.arrayOffset() + in.position(), length, UTF_8);
        in.position(in.position() + length);
        return string;
    }
}
