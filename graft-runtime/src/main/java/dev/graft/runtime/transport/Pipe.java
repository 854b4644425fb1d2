package dev.graft.runtime.transport;

import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Two connections that are each other's other side, in this process. There is no socket between them and no thread of its own:
 * whoever sends delivers, one thread at a time for each direction, and takes along what others send meanwhile, within
 * bounds.
 */
public final class Pipe {
    private Pipe() {}

    /**
     * Makes the two. Called by any thread, which must hold no lock that the handlers want.
     *
     * @param name of the side {@code there}, for people
     * @param elsewhere delivers what would keep a sender for too long; it may refuse
     * @param here makes the handler of this side, which may send at once
     * @param there makes the handler of the other side, which has to listen at first
     */
    public static void open(
            String name,
            Executor elsewhere,
            Function<Connection, FrameHandler> here,
            Function<Connection, FrameHandler> there) {
        PipeEnd far = new PipeEnd("a caller in this process", elsewhere);
        PipeEnd near = new PipeEnd(name, elsewhere);
        far.join(near);
        near.join(far);
        far.attach(there.apply(far));
        near.attach(here.apply(near));
    }
}
