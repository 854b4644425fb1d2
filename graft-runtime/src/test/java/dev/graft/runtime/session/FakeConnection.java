package dev.graft.runtime.session;

import dev.graft.runtime.transport.Awaited;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** A connection of a session to a peer that a test plays. Work that is to run next runs at once. */
final class FakeConnection implements Connection {
    /** The kinds of the frames that were sent. */
    final List<Integer> sent = Collections.synchronizedList(new ArrayList<>());

    /** What the peer does when a frame of a kind was sent, before the sender goes on. */
    volatile IntConsumer peer = kind -> {};

    @Override
    public void send(byte[] bytes, int offset, int length) {
        byte[] frame = Arrays.copyOfRange(bytes, offset, offset + length);
        int kind = new WireInput(frame, 0, frame.length, 1_000).field();
        sent.add(kind);
        peer.accept(kind);
    }

    /** The peer's hello, which offers what there is. */
    static void hello(Session session, Offer offer) {
        Limits limits = new Limits(1 << 20, 10, 1_000, 100);
        WireOutput out = Failures.write(Hello.CODEC, new Hello(1, 1 << 20, 100, offer.contracts(), 1, 0), limits);
        Frames.wrap(out, Frames.HELLO);
        deliver(session, out);
    }

    /** The peer's answer to a call, without a value. */
    static void result(Session session, long id) {
        WireOutput out = new WireOutput(64);
        Frames.result(out, id, List.of());
        deliver(session, out);
    }

    /** A frame of the peer. */
    static void deliver(Session session, WireOutput out) {
        byte[] frame = out.toByteArray();
        session.frame(frame, 0, frame.length);
    }

    @Override
    public boolean runNext(Work work) {
        work.run();
        return true;
    }

    @Override
    public Awaited awaited() {
        throw new UnsupportedOperationException("nobody waits here");
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public String remote() {
        return "a test";
    }
}
