package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The program of {@link EchoRuntime}'s modules, as far as one process of it is concerned. */
final class Host implements GuestHost {
    final BlockingQueue<Long> released = new LinkedBlockingQueue<>();
    private final UnaryOperator<byte[]> callback;
    private volatile Guest guest;
    private volatile boolean ended;

    private Host(UnaryOperator<byte[]> callback) {
        this.callback = callback;
    }

    static Launch launch() {
        return new Launch(
                List.of(
                        Path.of("target", "classes").toString(),
                        Path.of("target", "test-classes").toString()),
                EchoRuntime.class.getName());
    }

    static Supervisor<Host> open(String module, UnaryOperator<byte[]> callback) {
        return open(launch(), module, callback);
    }

    static Supervisor<Host> open(Launch launch, String module, UnaryOperator<byte[]> callback) {
        return Supervisor.open("echo:" + module, launch, new Supervisor.Hosts<>() {
            @Override
            public Host make() {
                return new Host(callback);
            }

            @Override
            public GuestSpec spec(Host host) {
                return new GuestSpec(
                        List.of(Path.of(module)), Optional.of("/home"), List.of("{ö}"), List.of(0), List.of(), host);
            }

            @Override
            public void connect(Host host, Guest guest) {
                host.guest = guest;
            }

            @Override
            public void ended(Host host) {
                host.ended = true;
            }
        });
    }

    Guest guest() {
        return guest;
    }

    boolean hasEnded() {
        return ended;
    }

    byte[] call(EchoRuntime.Method method, byte[] payload) {
        return guest.call(0, 0, method.ordinal(), payload);
    }

    String call(EchoRuntime.Method method, String payload) {
        return EchoRuntime.text(call(method, EchoRuntime.bytes(payload)));
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        if (object != 7) {
            throw new IllegalArgumentException("no object " + object);
        }
        return callback.apply(payload);
    }

    @Override
    public void release(long object) {
        released.add(object);
    }

    Long awaitRelease() throws InterruptedException {
        return released.poll(20, TimeUnit.SECONDS);
    }
}
