package dev.graft.runtime.session;

import dev.graft.runtime.guest.Guest;
import java.util.List;

/** A guest for tests, of which only the calls matter. */
abstract class BareGuest implements Guest {
    @Override
    public String description() {
        return "fake";
    }

    @Override
    public List<Integer> serves() {
        return List.of();
    }

    @Override
    public void close() {}
}
