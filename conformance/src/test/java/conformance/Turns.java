package conformance;

import dev.graft.Graft;

/** A contract whose bodies are brief until they are told otherwise. */
@Graft
public interface Turns {
    /** The name of the thread that the body runs on. */
    String thread();

    /** Waits so long, and returns the name of the thread. */
    String pause(long millis) throws InterruptedException;

    /** Calls {@link #thread} of the tube that it is in, so many levels deep, and returns the name of the last thread. */
    String nested(int levels);
}
