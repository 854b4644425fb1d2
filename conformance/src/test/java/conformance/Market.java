package conformance;

import dev.graft.Graft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Returns objects and takes them. */
@Graft
public interface Market {
    /** A new one. */
    Trolley open();

    /** The same one each time. */
    Trolley shared();

    Trolley none();

    CompletableFuture<Trolley> openLater();

    List<Trolley> openSome(int count);

    Ticket ticket();

    /** Whether an object is one that was opened here, by identity. */
    boolean isMine(Trolley trolley);

    boolean areMine(Ticket ticket);

    /** What it was given. */
    Trolley back(Trolley trolley);

    Bell backBell(Bell bell);

    /** Whether both are one. */
    boolean same(Bell one, Bell other);

    /** Rings so often, one call after the other, while the caller waits. */
    int ring(Bell bell, int times);

    /** Rings from a thread of its own, with no call around it, until it has rung so often. */
    CompletableFuture<Integer> ringLater(Bell bell, int times);

    /** Rings twice at once, from two threads that wait for each other. */
    int ringAtOnce(Bell bell);

    /** The callee's diver. */
    int dive(Diver caller, int levels);

    /** How many that were opened are not closed yet. */
    int openNow();

    /** How often one was closed. */
    int closings();

    /** Objects within a value. */
    record Ticket(
            String name, Trolley trolley, Optional<Trolley> spare, Map<String, Trolley> byName, List<Bell> bells) {}
}
