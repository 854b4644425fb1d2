package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.ExceptionCodec;
import java.util.List;

/** Which of a method's declared exceptions one is. */
public final class Declared {
    private Declared() {}

    /** The nearest of the declared types, from 1; 0 if there is none. */
    public static int nearest(ContractMethod method, Throwable exception) {
        int best = 0;
        Class<?> nearest = Throwable.class;
        List<ExceptionCodec> codecs = method.exceptions();
        for (int i = 0; i < codecs.size(); i++) {
            Class<?> type = codecs.get(i).type();
            if (type.isInstance(exception) && (best == 0 || nearest.isAssignableFrom(type))) {
                best = i + 1;
                nearest = type;
            }
        }
        return best;
    }
}
