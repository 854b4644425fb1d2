package dev.graft.javascript;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestOpening;
import dev.graft.runtime.guest.GuestSpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Modules in a Node of their own. */
final class JavaScriptGuest implements Guest {
    private static final System.Logger LOGGER = System.getLogger(JavaScriptGuest.class.getName());

    /** So long code may keep the thread for itself when nobody waits for it any more. */
    private static final long PATIENCE_MILLIS = 1000;

    private static final int ATTEMPTS = 10;
    private static final long LOADING_MILLIS = TimeUnit.SECONDS.toMillis(120);

    private final GuestHost host;
    private final NodeLoop loop;
    private final Helpers helpers = new Helpers();
    private final Map<Long, Waiting> calls = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile List<Integer> serves = List.of();
    private volatile @Nullable String over; // why nothing is called any more

    private JavaScriptGuest(NodeLibrary library, GuestHost host) {
        this.host = host;
        this.loop = NodeLoop.start(library, this::receive, () -> end("Node.js has ended, and the log says why"));
    }

    /**
     * Starts a Node and loads modules.
     *
     * @throws GuestException if they do not load, or do not implement what they are to
     */
    static JavaScriptGuest open(NodeLibrary library, GuestSpec spec) {
        JavaScriptGuest guest = new JavaScriptGuest(library, spec.host());
        boolean done = false;
        try {
            byte[] question = GuestOpening.question(spec, List.of());
            guest.serves = GuestOpening.served(guest.ask(Messages.OPEN, question, "the modules were not loaded"));
            done = true;
            return guest;
        } finally {
            if (!done) {
                guest.close();
            }
        }
    }

    /**
     * Writes the types of contracts for TypeScript.
     *
     * @param descriptions each in JSON
     * @return the names of the files
     */
    static List<String> types(NodeLibrary library, Path folder, List<String> descriptions) {
        JavaScriptGuest guest = new JavaScriptGuest(library, NoHost.INSTANCE);
        try {
            GuestSpec spec = new GuestSpec(
                    List.of(folder), Optional.empty(), descriptions, List.of(), List.of(), NoHost.INSTANCE);
            byte[] answer =
                    guest.ask(Messages.TYPES, GuestOpening.question(spec, List.of()), "the types were not written");
            String text = new String(answer, StandardCharsets.UTF_8);
            if (text.startsWith("!")) {
                throw new GuestException(text.substring(1), null);
            }
            return List.of(text.split("\n", -1));
        } finally {
            guest.close();
        }
    }

    /** @param failure what a failure is, in words */
    private byte[] ask(byte kind, byte[] question, String failure) {
        long id = numbers.incrementAndGet();
        Waiting waiting = new Waiting();
        calls.put(id, waiting);
        try {
            loop.send(id, Messages.of(kind, id, question));
            String why = over;
            byte[] answer = why == null ? waiting.await(LOADING_MILLIS) : Refusal.notCalled(why);
            if (answer == null) {
                throw new GuestException(
                        failure + " within " + LOADING_MILLIS / 1000
                                + " seconds; do not start long work where a module is imported",
                        null);
            }
            if (Refusal.is(answer)) {
                throw new GuestException(failure + ": " + Refusal.why(answer), null);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuestException(failure + ", as the thread was interrupted", e);
        } finally {
            calls.remove(id);
            waiting.end();
        }
    }

    GuestHost host() {
        return host;
    }

    @Override
    public String description() {
        return "Node.js " + loop.version() + " (Javet " + NodeLibrary.VERSION + ")";
    }

    @Override
    public List<Integer> serves() {
        return serves;
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        long id = numbers.incrementAndGet();
        Waiting waiting = new Waiting();
        calls.put(id, waiting);
        boolean cancelled = false;
        try {
            String why = over;
            if (why != null) {
                return Refusal.notCalled(why);
            }
            loop.send(id, Messages.call(id, object, contract, method, payload));
            byte[] reply = waiting.await(0);
            return Objects.requireNonNull(reply, "it waits for as long as it takes");
        } catch (InterruptedException e) {
            cancelled = true;
            return Refusal.cancelled("the call was cancelled");
        } finally {
            calls.remove(id);
            waiting.end();
            if (cancelled) {
                free(id);
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nobody waits for a call any more: if it keeps Node's thread for itself it is ended, and it alone as far as can be seen. */
    private void free(long id) {
        for (int i = 0; i < ATTEMPTS && over == null; i++) {
            try {
                if (loop.freed(PATIENCE_MILLIS, call -> call == id || !calls.containsKey(call))) {
                    return;
                }
            } catch (InterruptedException again) {
                // it is told more than once; whoever closes this ends what runs
            }
        }
    }

    @Override
    public void release(long object) {
        if (over == null) {
            loop.send(NodeLoop.NO_CALL, Messages.of(Messages.RELEASE, object, new byte[0]));
        }
    }

    void answer(HostCall call, byte[] reply) {
        if (over == null) {
            loop.send(call.within(), Messages.of(Messages.ANSWER, call.id(), reply));
        }
    }

    /** Takes what the guest sends, on its thread. */
    private void receive(byte[] bytes) {
        try {
            ByteBuffer message = ByteBuffer.wrap(bytes);
            byte kind = message.get();
            long id = message.getLong();
            switch (kind) {
                case Messages.REPLY, Messages.PULLED -> replied(kind, id, Messages.rest(message));
                case Messages.HOST_CALL -> run(HostCall.read(this, id, message));
                case Messages.RELEASED -> host.release(id);
                default -> warn(new String(Messages.rest(message), StandardCharsets.UTF_8));
            }
        } catch (RuntimeException e) { // nothing may get past here: there is native code below
            LOGGER.log(System.Logger.Level.WARNING, "A message of JavaScript's could not be taken", e);
        }
    }

    private static void warn(String thrown) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "JavaScript has thrown where nobody could catch it, and goes on: {0}",
                thrown);
    }

    private void replied(byte kind, long id, byte[] reply) {
        Waiting waiting = calls.remove(id); // the first reply counts
        if (waiting == null || !waiting.reply(reply)) {
            Messages.mentioned(kind, reply).forEach(this::release);
        }
    }

    private void run(HostCall call) {
        Waiting waiting = call.within() == NodeLoop.NO_CALL ? null : calls.get(call.within());
        if (waiting == null || !waiting.run(call)) {
            helpers.run(call);
        }
    }

    /** Nothing is handed over any more, and nobody waits in vain. */
    private void end(String why) {
        String first = refuse(why);
        for (Long id : calls.keySet()) {
            replied(Messages.REPLY, id, Refusal.ended(first));
        }
    }

    /** Nothing is called any more; returns why, which is what was said first. */
    private synchronized String refuse(String why) {
        String first = over == null ? why : over;
        over = first;
        return first;
    }

    @Override
    public void close() {
        String unused = refuse("the guest is closed"); // before the loop ends, which says why otherwise
        loop.close();
        helpers.close();
        end("the guest is closed");
    }

    /** Of a Node that calls nothing. */
    private enum NoHost implements GuestHost {
        INSTANCE;

        @Override
        public byte[] call(long object, int contract, int method, byte[] payload) {
            throw new GuestException("there is nothing to call", null);
        }

        @Override
        public void release(long object) {}
    }
}
