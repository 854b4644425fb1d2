package dev.graft.python;

import dev.graft.jna.OnPlatformThread;
import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestOpening;
import dev.graft.runtime.guest.GuestSpec;
import java.util.List;

/** Modules that the interpreter has loaded. */
final class PythonGuest implements Guest {
    private final Interpreter interpreter;
    private final long number;
    private final List<Integer> serves;

    private PythonGuest(Interpreter interpreter, long number, List<Integer> serves) {
        this.interpreter = interpreter;
        this.number = number;
        this.serves = serves;
    }

    /**
     * Loads modules.
     *
     * @param packages folders of packages that they may need
     * @throws GuestException if they do not load, or do not implement what they are to
     */
    static PythonGuest open(Interpreter interpreter, List<String> packages, GuestSpec spec) {
        long number = interpreter.hosts().add(spec.host());
        boolean done = false;
        try {
            byte[] answer = interpreter.open(number, GuestOpening.question(spec, packages));
            PythonGuest opened = new PythonGuest(interpreter, number, GuestOpening.served(answer));
            done = true;
            return opened;
        } finally {
            if (!done) {
                interpreter.hosts().remove(number);
            }
        }
    }

    @Override
    public String description() {
        return interpreter.description();
    }

    @Override
    public List<Integer> serves() {
        return serves;
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        return OnPlatformThread.run(() -> interpreter.call(number, object, contract, method, payload));
    }

    @Override
    public void release(long object) {
        OnPlatformThread.run(() -> interpreter.release(number, object));
    }

    @Override
    public void close() {
        try {
            release(0);
        } finally {
            interpreter.hosts().remove(number);
        }
    }
}
