package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestRuntime;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The process of a guest. It ends with its program, which it knows by the end of their line, and at once: what the guest still does
 * does not matter any more.
 */
final class ChildMain implements Calls.Target {
    private static final System.Logger LOGGER = System.getLogger(ChildMain.class.getName());

    /** What other languages' runtimes take for granted; what is not used costs nothing. */
    private static final long DEEP_STACK = 16L << 20;

    /** To release may run code of the guest's, which may take long; what else is released meanwhile need not wait for it. */
    private static final int RELEASING = 4;

    private final GuestRuntime runtime;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService releases =
            Executors.newFixedThreadPool(RELEASING, task -> daemon(task, "graft-release"));
    private final Calls calls = new Calls(Threads.pool("graft-call", DEEP_STACK), this);
    private final Line line;
    private volatile @Nullable Guest guest;

    private ChildMain(GuestRuntime runtime, Socket socket) {
        this.runtime = runtime;
        this.line = new Line(socket, "graft-line", this::received, over::countDown);
    }

    /**
     * Runs until the program goes away.
     *
     * @param args the class of the {@link GuestRuntime}
     */
    public static void main(String[] args) {
        int code = 1;
        try {
            IgnoredInterrupt.ignore();
            GuestRuntime runtime = Class.forName(args[0])
                    .asSubclass(GuestRuntime.class)
                    .getConstructor()
                    .newInstance();
            Socket socket = Introduction.connect(new FileInputStream(FileDescriptor.in));
            ChildMain child = new ChildMain(runtime, socket);
            child.line.start();
            child.over.await();
            code = 0;
        } catch (Throwable e) { // there is nobody else to hear of it
            LOGGER.log(System.Logger.Level.DEBUG, "A guest's process ends", e);
            System.err.println("The process of a guest cannot go on: " + e);
        } finally {
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(code);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void received(Frame frame) {
        if (frame.kind() == Frame.Kind.CLOSE) {
            daemon(this::close, "graft-close").start();
        } else {
            calls.received(line, frame);
        }
    }

    private void close() {
        try {
            guest().close();
        } finally {
            line.close();
        }
    }

    @Override
    public byte[] call(Frame call) {
        if (call.kind() == Frame.Kind.OPEN) {
            Guest opened = Loading.open(runtime, Opening.spec(call.payload(), new Host()));
            guest = opened;
            return Opening.of(opened);
        }
        return guest().call(call.object(), call.contract(), call.method(), call.payload());
    }

    /** On a thread that reads nothing: a guest that is busy may let it wait. */
    @Override
    public void release(long object) {
        releases.execute(() -> guest().release(object));
    }

    private Guest guest() {
        Guest opened = guest;
        if (opened == null) {
            throw new GuestException("the modules are not loaded yet", null);
        }
        return opened;
    }

    /** What the guest calls. */
    private final class Host implements GuestHost {
        @Override
        public byte[] call(long object, int contract, int method, byte[] payload) {
            return calls.call(
                    line,
                    (id, within) -> new Frame(Frame.Kind.CALL, id, within, object, contract, method, payload),
                    Long.MAX_VALUE,
                    Long.MAX_VALUE,
                    line::close);
        }

        @Override
        public void release(long object) {
            line.send(Frame.release(object));
        }
    }
}
