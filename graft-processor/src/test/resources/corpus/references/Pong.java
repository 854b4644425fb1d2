package references;

import dev.graft.Graft;

@Graft
public interface Pong {
    Ping ping(Pong from);
}
