package references;

import dev.graft.Graft;

@Graft
public interface Ping {
    Pong pong(Ping from);
}
