package old;

import dev.graft.Graft;

@Graft
@SuppressWarnings("deprecation")
public interface Archive {
    Legacy open(Legacy other);
}
