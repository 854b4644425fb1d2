package dev.graft.runtime.session;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Objects of this process that calls have returned, with what stands for them at their callers: an object that can be closed is
 * closed when nobody reaches that any more, as over a connection. There is no thread that would notice it: a later call does, or the
 * end of the tube. May be used by any thread.
 */
public final class Forgotten {
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

    private static final class Entry extends PhantomReference<Object> {
        final AutoCloseable object;
        final AtomicBoolean closed;

        Entry(Object face, AutoCloseable object, AtomicBoolean closed, ReferenceQueue<Object> unreachable) {
            super(face, unreachable);
            this.object = object;
            this.closed = closed;
        }

        void close() {
            if (closed.compareAndSet(false, true)) {
                Endings.closeNow(object);
            }
        }
    }

    /**
     * A call has returned an object.
     *
     * @param contract as which it was returned
     * @param face what stands for it
     * @param closed whether its caller has closed it; not reachable from the face alone
     * @param known whether this was said of the face before; set here
     */
    public void returned(Class<?> contract, Object face, Object object, AtomicBoolean closed, AtomicBoolean known) {
        // A publisher may have other subscribers.
        if (object instanceof AutoCloseable closeable
                && contract != Flow.Publisher.class
                && known.compareAndSet(false, true)) {
            entries.add(new Entry(face, closeable, closed, unreachable));
        }
    }

    /** Closes what nobody reaches any more, on this thread. */
    public void closeUnreachable() {
        while (unreachable.poll() instanceof Entry entry) {
            if (entries.remove(entry)) {
                entry.close();
            }
        }
    }

    /** Closes all that is left, on this thread: the tube ends. */
    public void closeAll() {
        for (Entry entry : List.copyOf(entries)) {
            if (entries.remove(entry)) {
                entry.close();
            }
        }
    }
}
