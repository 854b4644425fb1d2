package dev.graft.runtime.session;

import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frames of the protocol: a message {@code Frame} with one field, whose number says what it is. Calls and results are
 * written around what a {@link WireOutput} already holds, from its end to its start, so that nothing is copied.
 */
final class Frames {
    static final int HELLO = 1;
    static final int CALL = 2;
    static final int RESULT = 3;
    static final int FAILURE = 4;
    static final int CANCEL = 5;
    static final int DRAIN = 6;
    static final int PART = 7;
    static final int GOODBYE = 8;
    static final int ANNOUNCE = 9;
    static final int RELEASE = 10;
    static final int ALIVE = 11;
    static final int REQUEST = 12;
    static final int ELEMENT = 13;

    /** How a call ended, where it did not end with a result: what its body threw. The field's number in the frame. */
    static final int THROWN = 12;
    /** How a call ended, where it did not end with a result: why the machinery refused it. */
    static final int REFUSED = 13;

    private static final int PAYLOAD = 15;

    private Frames() {}

    /**
     * Puts the fields of a call in front of its arguments, which are all that {@code out} holds.
     *
     * @param references the objects that the arguments refer to
     */
    static void call(
            WireOutput out, long id, CallHead head, long remainingMicros, List<ReferenceFrames.Reference> references) {
        CallContext context = head.context();
        payload(out);
        if (context.chain() != null) {
            ReferenceFrames.write(out, 8, context.chain());
        }
        number(out, 7, head.object());
        ReferenceFrames.write(out, 6, references);
        for (Map.Entry<String, String> entry : context.baggage().entrySet()) {
            int end = out.size();
            string(out, 2, entry.getValue());
            string(out, 1, entry.getKey());
            length(out, 5, end);
        }
        if (!context.traceparent().isEmpty()) {
            string(out, 4, context.traceparent());
        }
        number(out, 3, remainingMicros);
        number(out, 2, head.method());
        number(out, 1, id);
        length(out, CALL, 0);
    }

    /**
     * Puts the fields of a result in front of what {@code out} holds.
     *
     * @param references the objects that it refers to
     */
    static void result(WireOutput out, long id, List<ReferenceFrames.Reference> references) {
        result(out, id, references, RESULT);
    }

    /** As {@link #result}, for one of many elements. */
    static void element(WireOutput out, long id, List<ReferenceFrames.Reference> references) {
        result(out, id, references, ELEMENT);
    }

    private static void result(WireOutput out, long id, List<ReferenceFrames.Reference> references, int kind) {
        payload(out);
        ReferenceFrames.write(out, 2, references);
        number(out, 1, id);
        length(out, kind, 0);
    }

    /** Puts the fields of a failure in front of the message {@code Thrown} (or {@code Refused}) in {@code out}. */
    static void failure(WireOutput out, long id, int kind) {
        length(out, kind, 0);
        number(out, 1, id);
        length(out, FAILURE, 0);
    }

    /** Makes a frame of the message in {@code out}. */
    static void wrap(WireOutput out, int kind) {
        length(out, kind, 0);
    }

    static byte[] cancel(long id) {
        WireOutput out = new WireOutput(64);
        number(out, 1, id);
        length(out, CANCEL, 0);
        return out.toByteArray();
    }

    /** Asks for so many more elements. */
    static byte[] request(long id, long count) {
        WireOutput out = new WireOutput(64);
        number(out, 2, count);
        number(out, 1, id);
        length(out, REQUEST, 0);
        return out.toByteArray();
    }

    static byte[] drain() {
        WireOutput out = new WireOutput(64);
        length(out, DRAIN, 0);
        return out.toByteArray();
    }

    static byte[] goodbye(Problem problem, String reason) {
        WireOutput out = new WireOutput(64 << 10);
        string(out, 2, reason.length() > 4_000 ? reason.substring(0, 4_000) : reason);
        number(out, 1, problem.number());
        length(out, GOODBYE, 0);
        return out.toByteArray();
    }

    /** Ends a frame in parts whose other parts will not come. */
    static byte[] abortedPart(long stream) {
        WireOutput out = new WireOutput(64);
        number(out, 1, stream);
        length(out, PART, 0);
        return out.toByteArray();
    }

    /** Makes a frame of a slice of a larger one. */
    static void part(WireOutput out, long stream, int total, byte[] frame, int from, int length) {
        out.raw(frame, from, length);
        payload(out);
        number(out, 2, total);
        number(out, 1, stream);
        length(out, PART, 0);
    }

    private static void payload(WireOutput out) {
        length(out, PAYLOAD, 0);
    }

    static void length(WireOutput out, int field, int end) {
        out.varint32(out.size() - end);
        out.tag(field, WireType.LENGTH);
    }

    static void number(WireOutput out, int field, long value) {
        if (value != 0) {
            out.varint64(value);
            out.tag(field, WireType.VARINT);
        }
    }

    private static void string(WireOutput out, int field, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.raw(bytes, 0, bytes.length);
        out.varint32(bytes.length);
        out.tag(field, WireType.LENGTH);
    }

    /**
     * A call as it came.
     *
     * @param remainingMicros what is left of its deadline, in microseconds; 0 for no deadline
     * @param extra what most calls do not have
     */
    record Call(
            long id,
            int method,
            long remainingMicros,
            String traceparent,
            Map<String, String> baggage,
            @Nullable Extra extra,
            byte[] bytes,
            int offset,
            int length) {

        /** The objects that the arguments refer to; null for none. */
        @Nullable
        Arrived references() {
            return extra == null ? null : extra.references;
        }

        /** The object that it is a call of; 0 for the graft. */
        long object() {
            return extra == null ? 0 : extra.object;
        }

        /** The calls that it is part of; null for none. */
        @Nullable
        Chain within() {
            return extra == null ? null : extra.within;
        }
    }

    /** What a call has that refers to objects, is one of an object, or is part of another call. */
    record Extra(
            @Nullable Arrived references,
            long object,
            @Nullable Chain within) {}

    /** The end of a call as it came: which, the bytes of what there is, and the objects that it refers to. */
    record End(long id, int kind, @Nullable Arrived references, byte[] bytes, int offset, int length) {}

    /** A slice of a frame as it came. */
    record Part(long stream, int total, byte[] bytes, int offset, int length) {}

    /** Enters the message at hand, the field of the frame; {@code in} then reads its fields. */
    static void enter(WireInput in) {
        int length = in.length();
        int from = in.take(length);
        in.become(from, from + length);
    }

    static Call readCall(WireInput in, Inlet inlet) {
        enter(in);
        long id = readNumber(in, 1);
        int method = (int) readNumber(in, 2);
        long remaining = readNumber(in, 3);
        String traceparent = in.find(4) ? readString(in) : "";
        Map<String, String> baggage = in.find(5) ? readBaggage(in) : Map.of();
        Extra extra = readExtra(in, inlet);
        int length = in.find(PAYLOAD) ? readLength(in) : 0;
        int from = length == 0 ? 0 : in.take(length);
        return new Call(id, method, remaining, traceparent, baggage, extra, in.buffer(), from, length);
    }

    private static @Nullable Extra readExtra(WireInput in, Inlet inlet) {
        Arrived references = in.find(6) ? inlet.arrived(ReferenceFrames.read(in, 6)) : null;
        long object = readNumber(in, 7);
        Chain within = in.find(8) ? ReferenceFrames.readChain(in, 8) : null;
        return references == null && object == 0 && within == null ? null : new Extra(references, object, within);
    }

    private static Map<String, String> readBaggage(WireInput in) {
        Map<String, String> baggage = new LinkedHashMap<>();
        while (in.find(5)) {
            in.expect(WireType.LENGTH);
            int length = in.length();
            int from = in.take(length);
            WireInput entry = new WireInput(in.buffer(), from, length, 16);
            String key = entry.find(1) ? readString(entry) : "";
            baggage.put(key, entry.find(2) ? readString(entry) : "");
            in.nextTag();
        }
        return baggage;
    }

    /** @param inlet takes the objects that it refers to */
    static End readResult(WireInput in, Inlet inlet) {
        enter(in);
        long id = readNumber(in, 1);
        Arrived references = in.find(2) ? inlet.arrived(ReferenceFrames.read(in, 2)) : null;
        int length = in.find(PAYLOAD) ? readLength(in) : 0;
        int from = length == 0 ? 0 : in.take(length);
        return new End(id, RESULT, references, in.buffer(), from, length);
    }

    static End readFailure(WireInput in) {
        enter(in);
        long id = readNumber(in, 1);
        int kind = in.find(THROWN) ? THROWN : REFUSED;
        int length = in.find(kind) ? readLength(in) : 0;
        int from = length == 0 ? 0 : in.take(length);
        return new End(id, kind, null, in.buffer(), from, length);
    }

    /** That so many more elements are asked for. */
    record Request(long id, long count) {}

    static Request readRequest(WireInput in) {
        enter(in);
        long id = readNumber(in, 1);
        return new Request(id, readNumber(in, 2));
    }

    /** Why the peer ended the connection: for its violation of the protocol, or for reasons of its own. */
    record Goodbye(Problem problem, String reason) {}

    static Goodbye readGoodbye(WireInput in) {
        enter(in);
        Problem problem = Problem.of((int) readNumber(in, 1));
        return new Goodbye(problem, in.find(2) ? readString(in) : "without a reason");
    }

    static long readId(WireInput in) {
        enter(in);
        return readNumber(in, 1);
    }

    static Part readPart(WireInput in) {
        enter(in);
        long stream = readNumber(in, 1);
        int total = (int) readNumber(in, 2);
        int length = in.find(PAYLOAD) ? readLength(in) : 0;
        int from = length == 0 ? 0 : in.take(length);
        return new Part(stream, total, in.buffer(), from, length);
    }

    static long readNumber(WireInput in, int field) {
        if (!in.find(field)) {
            return 0;
        }
        in.expect(WireType.VARINT);
        long value = in.varint64();
        in.nextTag();
        return value;
    }

    private static String readString(WireInput in) {
        in.expect(WireType.LENGTH);
        String value = in.utf8();
        in.nextTag();
        return value;
    }

    private static int readLength(WireInput in) {
        in.expect(WireType.LENGTH);
        return in.length();
    }
}
