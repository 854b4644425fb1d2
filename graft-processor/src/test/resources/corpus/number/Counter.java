package number;

import dev.graft.Graft;

@Graft
public interface Counter {
    int count();
}
