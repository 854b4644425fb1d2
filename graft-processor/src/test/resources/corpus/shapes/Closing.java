package shapes;

import dev.graft.Graft;
import java.io.Serializable;

@Graft
@SuppressWarnings("try")
public interface Closing extends AutoCloseable, Serializable {
    Nothing nothing(Nothing nothing, None none);
}
