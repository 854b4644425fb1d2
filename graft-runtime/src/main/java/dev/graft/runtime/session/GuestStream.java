package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.wire.Limits;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a method of a guest's publishes. The guest keeps it until it is released, or until nothing here can reach this. Pulls come
 * one after the other; all else may be done by any thread.
 */
final class GuestStream {
    private static final Names ELEMENT = new Names("", List.of("element"));

    private final GuestStreams streams;
    private final long number;
    private final int contract;
    private final ContractMethod method;
    private final GivenObjects.Given given;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    /**
     * @param number the guest's for it
     * @param contract the guest's number for the contract
     * @param method the one that publishes
     */
    GuestStream(GuestStreams streams, GivenObjects all, long number, int contract, ContractMethod method) {
        this.streams = streams;
        this.number = number;
        this.contract = contract;
        this.method = method;
        this.given = all.add(this, number);
    }

    /**
     * Some elements.
     *
     * @param isLast whether there are no more
     */
    record Batch(List<MessageReader> elements, boolean isLast) {
        static final Batch NONE = new Batch(List.of(), false);
    }

    /** Whether nobody has subscribed before: a stream of a guest's runs once. */
    boolean isFirst() {
        return subscribed.compareAndSet(false, true);
    }

    long number() {
        return number;
    }

    ContractMethod method() {
        return method;
    }

    GuestStreams streams() {
        return streams;
    }

    GivenObjects.Given given() {
        return given;
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
            ByteBuffer in = GuestReply.expect(
                    GuestReply.RESULT, streams.guest().call(number, contract, method.index(), payload));
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
            throw new CallFailure(Problem.UNAVAILABLE, Executed.UNKNOWN, String.valueOf(e.getMessage()), e);
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
