package weather;

import dev.graft.Graft;

/** An object that stays with the guest. */
@Graft
public interface Station extends AutoCloseable {
    int count();

    @Override
    void close();
}
