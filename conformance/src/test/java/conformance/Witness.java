package conformance;

import dev.graft.Graft;
import java.util.Map;

/** Implemented in Java, for callees in other languages to call. */
@Graft
public interface Witness {
    /** What the context says of the call. */
    Map<String, String> context();
}
