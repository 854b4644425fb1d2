package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.SentReferences;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The arguments or the result of one call, as bytes and the objects that these refer to. */
record Encoded(
        ContractMethod method, byte[] bytes, @Nullable SentReferences objects) {
    /** The name of the parameter at this place. */
    String argument(int index) {
        List<String> names = method.arguments().fields();
        String name = names.get(index);
        int tag = name.indexOf('=');
        return tag < 0 ? name : name.substring(0, tag);
    }

    /** Whether another one has the same bytes, which refer to the same objects. */
    boolean isSame(Encoded other) {
        return Arrays.equals(bytes, other.bytes) && refersToSame(other.objects);
    }

    private boolean refersToSame(@Nullable SentReferences others) {
        if (objects == null || others == null) {
            return objects == others;
        }
        List<SentReferences.Sent<?>> mine = objects.all();
        List<SentReferences.Sent<?>> theirs = others.all();
        for (int i = 0; i < mine.size() && i < theirs.size(); i++) {
            if (mine.get(i).object() != theirs.get(i).object()) {
                return false;
            }
        }
        return mine.size() == theirs.size();
    }

    /**
     * Gives a reader of the bytes the objects.
     *
     * @param received what their receiver sees of them
     */
    void beside(MessageReader in, Function<SentReferences.Sent<?>, Object> received) {
        SentReferences sent = objects;
        if (sent != null) {
            in.beside((position, skeleton) -> position > sent.all().size()
                    ? null
                    : received.apply(sent.all().get(position - 1)));
        }
    }
}
