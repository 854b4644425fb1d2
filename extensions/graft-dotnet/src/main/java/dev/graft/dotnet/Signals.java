package dev.graft.dotnet;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of the signals that end a process or ask it something. CoreCLR sets its own when it starts, and then neither shutdown
 * hooks nor thread dumps would work any more: so the JVM's are set again. Those for faults (SIGSEGV, SIGFPE and so on) stay
 * CoreCLR's, which hands on what is not its own to those that were there before it.
 */
final class Signals {
    /** SIGHUP, SIGINT, SIGQUIT, SIGPIPE and SIGTERM, which have these numbers wherever there is CoreCLR. */
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 13, 15);

    /** More than any system needs to describe a handler. */
    private static final int ROOM = 512;

    private static final LibC C = Native.load(LibC.class);

    private final List<Pointer> handlers = new ArrayList<>();

    /** The functions that this needs. */
    interface LibC extends Library {
        int sigaction(int signal, @Nullable Pointer handler, @Nullable Pointer old);
    }

    private Signals() {}

    /** Remembers how they are handled now. */
    static Signals now() {
        Signals signals = new Signals();
        for (int number : NUMBERS) {
            Memory handler = new Memory(ROOM);
            handler.clear();
            require(C.sigaction(number, null, handler), number);
            signals.handlers.add(handler);
        }
        return signals;
    }

    /** Has them handled so again. */
    void restore() {
        for (int i = 0; i < NUMBERS.size(); i++) {
            require(C.sigaction(NUMBERS.get(i), handlers.get(i), null), NUMBERS.get(i));
        }
    }

    private static void require(int result, int number) {
        if (result != 0) {
            throw new IllegalStateException("sigaction fails for the signal " + number);
        }
    }
}
