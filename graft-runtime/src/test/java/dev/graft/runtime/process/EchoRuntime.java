package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A language whose modules do what the tests of processes ask for. */
public final class EchoRuntime implements GuestRuntime {
    /** What a method does, by its index. */
    enum Method {
        ECHO,
        /** Calls the host's object 7 with the payload, and replies with its reply. */
        CALL_BACK,
        /** As that, from a thread of its own. */
        CALL_BACK_FROM_A_THREAD,
        /** Writes the payload to the standard error, and ends the process. */
        DIE,
        PRINT,
        /** Waits until it is interrupted. */
        WAIT,
        /** Does not care for interruptions. */
        LOOP,
        THREAD,
        FAIL,
        /** The objects that it was told to release, in that order. */
        RELEASED,
        /** Releases the host's object 7. */
        RELEASE
    }

    /** For whoever finds it by its name. */
    public EchoRuntime() {}

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public Guest open(GuestSpec spec) {
        String module = spec.modules().get(0).getFileName().toString();
        if (module.equals("broken")) {
            throw new GuestException("the module broken is broken; mend it", null);
        }
        if (module.equals("deadly")) {
            System.err.println("this is the end");
            Runtime.getRuntime().halt(5);
        }
        return new Echoing(spec);
    }

    private record Echoing(GuestSpec spec, Map<Long, Long> released) implements Guest {
        Echoing(GuestSpec spec) {
            this(spec, new ConcurrentHashMap<>());
        }

        @Override
        public String description() {
            return "Echo 1.0 of " + spec.contracts() + spec.home().orElse("");
        }

        @Override
        public List<Integer> serves() {
            return spec.serves();
        }

        @Override
        public byte[] call(long object, int contract, int method, byte[] payload) {
            switch (Method.values()[method]) {
                case ECHO:
                    return payload;
                case CALL_BACK:
                    return spec.host().call(7, contract, method, payload);
                case CALL_BACK_FROM_A_THREAD:
                    return onAThread(() -> spec.host().call(7, contract, method, payload));
                case DIE:
                    System.err.println(text(payload));
                    Runtime.getRuntime().halt(3);
                    return payload;
                case PRINT:
                    System.out.println(text(payload));
                    return payload;
                case WAIT:
                    try {
                        new CountDownLatch(1).await();
                        return bytes("not at all");
                    } catch (InterruptedException e) {
                        return bytes("interrupted");
                    }
                case LOOP:
                    while (true) {
                        boolean unused = Thread.interrupted();
                        Thread.onSpinWait();
                    }
                case THREAD:
                    return bytes(Thread.currentThread().getName());
                case FAIL:
                    throw new GuestException("it failed: " + text(payload), null);
                case RELEASED:
                    return bytes(released.keySet().toString());
                case RELEASE:
                    spec.host().release(7);
                    return payload;
                default:
                    throw new IllegalArgumentException();
            }
        }

        private static byte[] onAThread(Supplier<byte[]> task) {
            FutureTask<byte[]> future = new FutureTask<>(task::get);
            Thread thread = new Thread(future);
            thread.start();
            try {
                return future.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new GuestException(e.toString(), e);
            }
        }

        @Override
        public void release(long object) {
            released.put(object, object);
        }

        @Override
        public void close() {
            System.out.println("closed in good order");
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
