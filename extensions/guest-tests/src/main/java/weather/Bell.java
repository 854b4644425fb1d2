package weather;

import dev.graft.Graft;

/** A callback. */
@Graft
public interface Bell {
    int ring(String text);
}
