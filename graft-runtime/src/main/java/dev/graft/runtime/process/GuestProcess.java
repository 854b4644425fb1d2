package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestSpec;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A guest in a process of its own, from its start to its end. All that the guest had given away ends with it. May be used by any
 * thread.
 */
final class GuestProcess implements Guest {
    /** So long a call that nobody waits for any more may go on. */
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private static final long REPORT = TimeUnit.SECONDS.toNanos(60);
    private static final long LOAD = TimeUnit.MINUTES.toNanos(10);
    private static final long FAREWELL_MILLIS = 2_000;
    private static final long LAST_LINES_MILLIS = 1_000;

    private final Process process;
    private final Introduction introduction;
    private final Echo output;
    private final Echo errors;
    private final ExecutorService threads;
    private final Calls calls;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final String name;
    private volatile @Nullable Line line; // once it has reported
    private volatile @Nullable GuestHost host;
    private volatile Opening.@Nullable Opened opened;
    private volatile String why = ""; // this side has ended it

    private GuestProcess(Process process, Introduction introduction, String name) {
        this.process = process;
        this.introduction = introduction;
        this.name = name;
        this.output = new Echo(process.getInputStream(), () -> System.out, name + "-out");
        this.errors = new Echo(process.getErrorStream(), () -> System.err, name + "-err");
        this.threads = Threads.pool(name + "-call", 0);
        this.calls = new Calls(threads, new Program());
    }

    /**
     * Starts the process; what it is for, {@link #open} says.
     *
     * @throws GuestException if it cannot be started
     */
    static GuestProcess start(Launch launch, String name) {
        try {
            return new GuestProcess(launch.start(), new Introduction(), name);
        } catch (IOException e) {
            throw new GuestException("a process of its own cannot be talked to: " + e.getMessage(), e);
        }
    }

    /**
     * Loads the modules.
     *
     * @throws GuestException if that cannot be done, after the end of the process
     */
    void open(GuestSpec spec) {
        host = spec.host();
        boolean isOpen = false;
        try {
            Line connected = connect();
            byte[] reply = calls.call(
                    connected,
                    (id, within) -> Frame.open(id, Opening.of(spec)),
                    LOAD,
                    PATIENCE,
                    () -> end("process " + pid() + " was ended, as its modules were not loaded within "
                            + TimeUnit.NANOSECONDS.toMinutes(LOAD) + " min"));
            opened = Opening.opened(reply);
            isOpen = true;
        } catch (IOException e) {
            throw new GuestException("the process of its own did not come up: " + ending(), e);
        } catch (GuestException e) {
            throw e.kind() == GuestException.Kind.FAILED
                    ? e
                    : new GuestException(
                            "the process of its own did not live to load the modules: " + e.getMessage(), e);
        } finally {
            if (!isOpen) {
                end("process " + pid() + " was ended, as it could not load its modules");
                ended();
            }
        }
    }

    private Line connect() throws IOException {
        CompletableFuture<?> unused = process.onExit().thenRun(this::exited);
        introduction.tell(process.getOutputStream());
        try (introduction) {
            Socket socket = introduction.await(REPORT);
            Line connected = new Line(socket, name, this::received, this::ended);
            line = connected;
            connected.start();
            return connected;
        }
    }

    /** Its end of the line may be held by a process that it has started. */
    private void exited() {
        try {
            introduction.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Line connected = line;
        if (connected != null) {
            connected.close();
        }
    }

    private void received(Frame frame) {
        calls.received(line(), frame);
    }

    private Line line() {
        return Objects.requireNonNull(line, "line");
    }

    /** Nothing more comes from it. */
    private void ended() {
        String how = ending();
        calls.ended(how);
        threads.shutdownNow();
        end.complete(how);
    }

    /** How it has ended; sees to it that it has. */
    private String ending() {
        try {
            if (!process.waitFor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            String how = Ending.of(pid(), process.waitFor(), errors.lastLines(LAST_LINES_MILLIS));
            String unused = output.lastLines(LAST_LINES_MILLIS);
            return why.isEmpty() ? how : why;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return "process " + pid() + " was ended, as the thread that looks after it was interrupted";
        }
    }

    /** Waits for its end, and says how it ended. */
    String awaitEnd() {
        return end.join();
    }

    /** Whether it is over, or will be in a moment. */
    boolean hasEnded() {
        Line connected = line;
        return connected != null && connected.isClosed();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it by force. */
    void end(String reason) {
        why = reason;
        process.destroyForcibly();
        exited();
    }

    @Override
    public String description() {
        return "a process of its own (pid " + process.pid() + "), " + opened().description();
    }

    @Override
    public List<Integer> serves() {
        return opened().serves();
    }

    private Opening.Opened opened() {
        return Objects.requireNonNull(opened, "opened");
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        return calls.call(
                line(),
                (id, within) -> new Frame(Frame.Kind.CALL, id, within, object, contract, method, payload),
                Long.MAX_VALUE,
                PATIENCE,
                () -> end("process " + pid() + " was ended, as a call went on for "
                        + TimeUnit.NANOSECONDS.toSeconds(PATIENCE) + " s after nobody waited for it any more"));
    }

    @Override
    public void release(long object) {
        line().send(Frame.release(object));
    }

    /** What the guest calls in this process. */
    private final class Program implements Calls.Target {
        @Override
        public byte[] call(Frame call) {
            return host().call(call.object(), call.contract(), call.method(), call.payload());
        }

        @Override
        public void release(long object) {
            host().release(object);
        }

        private GuestHost host() {
            return Objects.requireNonNull(host, "host");
        }
    }

    /** Asks it to end, and ends it if it does not. */
    @Override
    public void close() {
        Line connected = line;
        if (connected != null && opened != null) {
            connected.send(Frame.close());
        } else {
            end("the tube was closed");
        }
        boolean interrupted = false;
        try {
            if (!process.waitFor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
                end("the tube was closed");
            }
            if (connected != null) {
                connected.join(FAREWELL_MILLIS);
            }
            boolean unused = threads.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            end("the tube was closed");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
