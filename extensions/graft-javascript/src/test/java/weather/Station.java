package weather;

import dev.graft.Graft;

/** An object that stays in JavaScript. */
@Graft
public interface Station extends AutoCloseable {
    int count();

    @Override
    void close();
}
