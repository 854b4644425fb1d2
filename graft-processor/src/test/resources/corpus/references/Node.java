package references;

import dev.graft.Graft;
import java.util.List;

@Graft
interface Node {
    Node next();

    void link(Node other, List<Node> all);
}
