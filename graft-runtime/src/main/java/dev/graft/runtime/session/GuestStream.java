package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.Limits;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subscription to what a method of a guest's publishes. The guest keeps it until it is released, or until nothing here can reach
 * this. Pulls come one after the other; all else may be done by any thread.
 */
final class GuestStream {
    private static final Names ELEMENT = new Names("", List.of("element"));
    private static final int NOT_YET = 0;

    private final GuestPublisher<?> publisher; // without which the guest lets go what is published
    private final GuestStreams streams;
    private long number = NOT_YET; // guarded by this; the guest's for it
    private GivenObjects.@Nullable Given given; // guarded by this; from then on
    private boolean released; // guarded by this

    GuestStream(GuestPublisher<?> publisher, GuestStreams streams) {
        this.publisher = publisher;
        this.streams = streams;
    }

    GuestStreams streams() {
        return streams;
    }

    /** The number, which the first pull asks for: that may run code of the guest's. */
    private long number() {
        synchronized (this) {
            if (number != NOT_YET) {
                return number;
            }
        }
        long opened = publisher.open();
        synchronized (this) {
            number = opened;
            given = streams.given(this, opened);
            if (!released) {
                return opened;
            }
        }
        release();
        return opened;
    }

    /** Nobody pulls any more. */
    void release() {
        GivenObjects.Given kept;
        synchronized (this) {
            released = true;
            kept = given;
        }
        if (kept != null) {
            streams.release(kept, number);
        }
    }

    /**
     * Some elements.
     *
     * @param isLast whether there are no more
     */
    record Batch(List<MessageReader> elements, boolean isLast) {
        static final Batch NONE = new Batch(List.of(), false);
    }

    /**
     * Waits for elements, or the end.
     *
     * @param most how many
     * @throws GuestThrown if the guest's code threw
     * @throws CallFailure if there are none for another reason
     */
    Batch pull(int most) {
        byte[] payload = ByteBuffer.allocate(Integer.BYTES).putInt(0, most).array();
        try {
            ByteBuffer in = GuestReply.expect(GuestReply.RESULT, publisher.call(number(), payload));
            boolean isLast = in.get() != 0;
            GuestPayload content = GuestPayload.read(in);
            References references = streams.read(content.references());
            List<MessageReader> elements = elements(content.message(), references);
            if (elements.size() > most || (elements.isEmpty() && !isLast)) {
                throw GuestReply.malformed("has " + elements.size() + " elements, and 1 to " + most + " are due");
            }
            return new Batch(elements, isLast);
        } catch (BufferUnderflowException e) {
            throw GuestReply.malformed("ends in the middle of the elements of a stream");
        } catch (GuestException e) {
            throw GuestReply.failure(e, number);
        }
    }

    private static List<MessageReader> elements(ByteBuffer in, References references) {
        List<MessageReader> elements = new ArrayList<>();
        while (in.hasRemaining()) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new BufferUnderflowException();
            }
            int offset = in.arrayOffset() + in.position();
            in.position(in.position() + length);
            MessageReader element = MessageReader.of(
                    in.array(), offset, length, Limits.DEFAULT, Failures.faults(Executed.YES, "the"), ELEMENT);
            element.beside(references);
            elements.add(element);
        }
        return elements;
    }
}
