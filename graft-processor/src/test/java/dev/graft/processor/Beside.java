package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.Skeleton;
import java.util.ArrayList;
import java.util.List;

/** The objects that a message refers to, each at the position that stands in the message. */
final class Beside implements References {
    private final List<Referred> all = new ArrayList<>();

    private record Referred(Class<?> contract, Object object) {}

    /** Those that were met while a message was written. */
    static Beside of(MessageWriter writer) {
        Beside beside = new Beside();
        if (writer.references() != null) {
            writer.references().all().forEach(sent -> beside.add(sent.skeleton().contract(), sent.object()));
        }
        return beside;
    }

    /** The position of an object, which is put behind the others if it is new. */
    int position(Class<?> contract, Object object) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).object() == object && all.get(i).contract() == contract) {
                return i + 1;
            }
        }
        return add(contract, object);
    }

    private int add(Class<?> contract, Object object) {
        all.add(new Referred(contract, object));
        return all.size();
    }

    @Override
    public Object get(int position, Skeleton<?> skeleton) {
        Referred referred = all.get(position - 1);
        assertThat(skeleton.contract()).isEqualTo(referred.contract());
        return referred.object();
    }
}
