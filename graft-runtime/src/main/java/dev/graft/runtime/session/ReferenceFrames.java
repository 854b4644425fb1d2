package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What frames say of objects that stay where they are, and of the calls that a call is part of. */
final class ReferenceFrames {
    /** A contract as an announcement may describe it: thousands of methods. */
    private static final Limits ANNOUNCEMENT = new Limits(4 << 20, 10, Integer.MAX_VALUE, 0);

    private ReferenceFrames() {}

    /**
     * An object, as the sender of a frame speaks of it.
     *
     * @param mine the sender's number for it, if its home is there; else 0
     * @param yours the receiver's number for it, if its home is there; else 0
     * @param contract the sender's number for its contract; of no meaning where the receiver has the object
     */
    record Reference(long mine, long yours, int contract) {}

    /** That the other side does not need an object as often as it was told of it before. */
    record Release(long number, long mentions) {}

    /** The contract that a number stands for from here on. */
    record Announcement(int number, Hello.Offered contract) {
        private static final MessageCodec<Announcement> CODEC = new AnnouncementCodec();
    }

    static void write(WireOutput out, int field, List<Reference> references) {
        for (int i = references.size() - 1; i >= 0; i--) {
            Reference reference = references.get(i);
            int end = out.size();
            Frames.number(out, 3, reference.contract);
            Frames.number(out, 2, reference.yours);
            Frames.number(out, 1, reference.mine);
            Frames.length(out, field, end);
        }
    }

    static List<Reference> read(WireInput in, int field) {
        List<Reference> references = new ArrayList<>();
        while (in.find(field)) {
            if (references.size() == in.maxElements()) {
                throw WireException.limit(Limits.Limit.ELEMENTS, in.maxElements());
            }
            WireInput entry = entry(in);
            references.add(new Reference(
                    Frames.readNumber(entry, 1), Frames.readNumber(entry, 2), (int) Frames.readNumber(entry, 3)));
            in.nextTag();
        }
        return references;
    }

    /** The nearest first. */
    static void write(WireOutput out, int field, @Nullable Chain chain) {
        List<Chain> calls = new ArrayList<>();
        for (Chain call = chain; call != null && calls.size() < Chain.MOST; call = call.outer()) {
            calls.add(call);
        }
        for (int i = calls.size() - 1; i >= 0; i--) {
            int end = out.size();
            Frames.number(out, 2, calls.get(i).call());
            Frames.number(out, 1, calls.get(i).connection());
            Frames.length(out, field, end);
        }
    }

    static @Nullable Chain readChain(WireInput in, int field) {
        List<WireInput> entries = new ArrayList<>();
        while (in.find(field)) {
            if (entries.size() == Chain.MOST) {
                throw WireException.malformed("a call is said to be part of more than " + Chain.MOST + " others");
            }
            entries.add(entry(in));
            in.nextTag();
        }
        Chain chain = null;
        for (int i = entries.size() - 1; i >= 0; i--) {
            WireInput entry = entries.get(i);
            chain = new Chain(Frames.readNumber(entry, 1), Frames.readNumber(entry, 2), chain);
        }
        return chain;
    }

    private static WireInput entry(WireInput in) {
        in.expect(WireType.LENGTH);
        int length = in.length();
        return new WireInput(in.buffer(), in.take(length), length, 16);
    }

    static WireOutput announce(int number, Hello.Offered contract) {
        WireOutput out = Failures.write(Announcement.CODEC, new Announcement(number, contract), ANNOUNCEMENT);
        Frames.wrap(out, Frames.ANNOUNCE);
        return out;
    }

    static Announcement readAnnouncement(WireInput in) {
        Frames.enter(in);
        return Failures.read(Announcement.CODEC, in.buffer(), in.start(), in.size(), ANNOUNCEMENT);
    }

    /** @param released not more than fit into a frame of some kilobytes */
    static byte[] release(List<Release> released) {
        WireOutput out = new WireOutput(64 << 10);
        for (int i = released.size() - 1; i >= 0; i--) {
            int end = out.size();
            Frames.number(out, 2, released.get(i).mentions);
            Frames.number(out, 1, released.get(i).number);
            Frames.length(out, 1, end);
        }
        Frames.wrap(out, Frames.RELEASE);
        return out.toByteArray();
    }

    static List<Release> readRelease(WireInput in) {
        Frames.enter(in);
        List<Release> released = new ArrayList<>();
        while (in.find(1)) {
            WireInput entry = entry(in);
            released.add(new Release(Frames.readNumber(entry, 1), Frames.readNumber(entry, 2)));
            in.nextTag();
        }
        return released;
    }

    static byte[] alive() {
        WireOutput out = new WireOutput(64);
        Frames.wrap(out, Frames.ALIVE);
        return out.toByteArray();
    }

    private static final class AnnouncementCodec extends MessageCodec<Announcement> {
        AnnouncementCodec() {
            super("Announcement", "number", "contract");
        }

        @Override
        protected void write(MessageWriter out, Announcement announcement) {
            Hello.CONTRACT.write(out, 2, announcement.contract);
            out.int32(1, announcement.number);
        }

        @Override
        protected Announcement read(MessageReader in) {
            int number = in.int32(1);
            Hello.Offered contract = Hello.CONTRACT.read(in, 2);
            return new Announcement(number, contract == null ? new Hello.Offered("", List.of()) : contract);
        }
    }
}
