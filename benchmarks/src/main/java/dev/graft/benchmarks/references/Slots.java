package dev.graft.benchmarks.references;

import dev.graft.Graft;
import java.util.List;

/** Makes objects that stay where they are. */
@Graft
public interface Slots {
    Slot take();

    /** So many at once. */
    List<Slot> takeSome(int count);
}
