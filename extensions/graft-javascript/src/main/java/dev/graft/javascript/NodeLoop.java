package dev.graft.javascript;

import com.caoccao.javet.exceptions.JavetException;
import dev.graft.runtime.guest.GuestException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a Node: it hands messages to the guest in the order they come, and runs the event loop between them. Where the
 * guest has nothing to do it sleeps. May be used by any thread.
 */
final class NodeLoop {
    private static final System.Logger LOGGER = System.getLogger(NodeLoop.class.getName());

    /** Of what runs when no message is handed over: a timer, a socket. */
    static final long NO_CALL = 0;

    private static final int STACK_SIZE = 8 << 20;
    private static final int MESSAGES_AT_ONCE = 64;

    /** So often it sees whether V8 has something to clean up. */
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);

    private final Queue<Message> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean(true);
    private final CompletableFuture<String> started = new CompletableFuture<>();
    private final Thread thread;
    private final Consumer<byte[]> out;
    private final Runnable ended;
    private volatile @Nullable Wake wake; // while the event loop waits
    private volatile boolean closing;
    private @Nullable Node node; // guarded by this, once it is there
    private long stretch; // guarded by this; how often the thread was inside
    private long call; // guarded by this
    private boolean inside; // guarded by this
    private boolean forced; // guarded by this

    /**
     * What is handed over.
     *
     * @param call whose code it runs
     * @param content nothing, if the message is but a sign that it was reached
     * @param reached completed when it is its turn
     */
    private record Message(
            long call, byte @Nullable [] content, @Nullable CompletableFuture<Void> reached) {}

    private NodeLoop(NodeLibrary library, Consumer<byte[]> out, Runnable ended) {
        this.out = out;
        this.ended = ended;
        this.thread = new Thread(null, () -> run(library), "graft-javascript", STACK_SIZE, false);
        thread.setDaemon(true);
    }

    /**
     * Starts a Node.
     *
     * @param out takes what the guest sends, on the loop's thread; it throws nothing
     * @param ended told when no message is handed over any more
     */
    static NodeLoop start(NodeLibrary library, Consumer<byte[]> out, Runnable ended) {
        NodeLoop loop = new NodeLoop(library, out, ended);
        loop.thread.start();
        try {
            String unused = loop.started.join();
            return loop;
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof GuestException known
                    ? known
                    : new GuestException("Node.js does not start: " + cause, cause);
        }
    }

    /** Which Node it is. */
    String version() {
        return started.join();
    }

    /** Hands over a message when its turn comes; one that comes too late is lost. */
    void send(long ofCall, byte[] content) {
        put(new Message(ofCall, content, null));
    }

    private void put(Message message) {
        queue.add(message);
        if (awake.compareAndSet(false, true)) {
            Wake waiting = wake;
            if (waiting != null) {
                waiting.up();
            } else {
                LockSupport.unpark(thread);
            }
        }
    }

    private void run(NodeLibrary library) {
        try (Node opened = new Node(library, out)) {
            try (Wake connected = Wake.connected(opened)) {
                synchronized (this) {
                    node = opened;
                }
                started.complete(opened.version());
                while (!closing) {
                    step(opened, connected);
                }
            } finally {
                synchronized (this) {
                    node = null;
                }
            }
        } catch (Throwable e) {
            if (!started.completeExceptionally(e)) {
                LOGGER.log(System.Logger.Level.WARNING, "Node.js in this process has failed", e);
            }
        } finally {
            ended.run();
        }
    }

    private void step(Node opened, Wake connected) throws JavetException {
        for (int i = 0; i < MESSAGES_AT_ONCE && !closing; i++) {
            Message next = queue.poll();
            if (next == null) {
                break;
            }
            hand(opened, next);
        }
        if (turn(opened, false)) {
            wake = connected;
            awake.set(false);
            if (queue.isEmpty() && !closing) {
                boolean unused = turn(opened, true);
            }
            wake = null;
        } else {
            awake.set(false);
            if (queue.isEmpty() && !closing) {
                LockSupport.parkNanos(this, IDLE);
            }
        }
        awake.set(true);
    }

    private void hand(Node opened, Message message) throws JavetException {
        if (message.content() != null) {
            enter(message.call());
            opened.send(message.content());
            leave(opened);
        }
        if (message.reached() != null) {
            message.reached().complete(null);
        }
    }

    private boolean turn(Node opened, boolean wait) throws JavetException {
        enter(NO_CALL);
        boolean more = opened.turn(wait);
        leave(opened);
        return more;
    }

    private synchronized void enter(long ofCall) {
        stretch++;
        call = ofCall;
        inside = true;
    }

    private void leave(Node opened) throws JavetException {
        boolean cutOff;
        synchronized (this) {
            inside = false;
            cutOff = forced;
            forced = false;
        }
        if (cutOff) {
            opened.cleanUp();
        }
    }

    private synchronized long stretch() {
        return stretch;
    }

    /**
     * Sees to it that code which keeps the thread for itself ends.
     *
     * @param patienceMillis how long it may take to come back
     * @param mayEnd whether the code of a call, or with {@link #NO_CALL} what the event loop has begun, may be ended by force
     * @return whether the thread has come back
     */
    boolean freed(long patienceMillis, LongPredicate mayEnd) throws InterruptedException {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        long before = stretch();
        put(new Message(NO_CALL, null, reached));
        try {
            Void unused = reached.get(patienceMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            synchronized (this) {
                if (stretch == before && inside && node != null && mayEnd.test(call)) {
                    forced = true;
                    node.endWhatRuns();
                }
            }
            return !thread.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the Node, whatever it does. Idempotent. */
    void close() {
        closing = true;
        put(new Message(NO_CALL, null, null));
        boolean interrupted = false;
        try {
            for (int i = 0; i < 20 && thread.isAlive() && Thread.currentThread() != thread; i++) {
                try {
                    thread.join(500);
                    if (thread.isAlive()) {
                        endForClosing();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (thread.isAlive() && Thread.currentThread() != thread) {
            LOGGER.log(System.Logger.Level.WARNING, "Node.js does not end: its code is stuck where V8 cannot end it");
        }
    }

    private synchronized void endForClosing() {
        if (inside && node != null) {
            forced = true;
            node.endWhatRuns();
        }
    }
}
