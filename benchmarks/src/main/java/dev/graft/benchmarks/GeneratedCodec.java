package dev.graft.benchmarks;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;

/** The codec that the processor made for a basket, without a call around it. Stands here because generated codecs are not public. */
public final class GeneratedCodec {
    private static final Names NAMES = new Names("", List.of("basket"));
    private static final Faults FAULTS = IllegalStateException::new;

    private GeneratedCodec() {}

    /** Encodes a basket as a call does its argument, and decodes it again. */
    public static Basket thereAndBack(Basket basket) {
        WireOutput out = new WireOutput(Limits.DEFAULT.maxMessage());
        EchoSkeleton.BASKET_CODEC.write(new MessageWriter(out, Limits.DEFAULT, FAULTS, NAMES), 1, basket);
        out.seal();
        Basket read = EchoSkeleton.BASKET_CODEC.read(
                MessageReader.of(out.array(), out.offset(), out.size(), Limits.DEFAULT, FAULTS, NAMES), 1);
        out.recycle();
        return read;
    }
}
