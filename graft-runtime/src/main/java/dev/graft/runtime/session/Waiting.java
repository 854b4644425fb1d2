package dev.graft.runtime.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The threads of a tube that wait for the ends of their calls, found by the calls. May be used by any thread. */
final class Waiting {
    private final Map<Long, Session> sessions = new ConcurrentHashMap<>();

    void add(Session session) {
        sessions.put(session.id(), session);
    }

    void remove(Session session) {
        sessions.remove(session.id());
    }

    /**
     * Lets the thread that waits for the nearest call of a chain run something that is part of it.
     *
     * @return false if there is none, or it has something to run already
     */
    boolean run(@Nullable Chain chain, AwaitedCall.Part nested) {
        for (Chain call = chain; call != null; call = call.outer()) {
            Session session = sessions.get(call.connection());
            if (session != null && session.call(call.call()) instanceof AwaitedCall waiting) {
                return waiting.offer(nested);
            }
        }
        return false;
    }
}
