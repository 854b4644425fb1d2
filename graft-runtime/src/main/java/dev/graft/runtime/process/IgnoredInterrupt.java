package dev.graft.runtime.process;

import java.lang.reflect.InvocationTargetException;

/**
 * Lets this process outlive an interruption from the terminal (Ctrl-C), which goes to all processes in it: the program ends as it
 * sees fit, and this process with it.
 */
final class IgnoredInterrupt {
    private IgnoredInterrupt() {}

    /** By reflection: the JDK has no supported way, and may cease to have this one, which then changes nothing. */
    static void ignore() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ignored = handler.getField("SIG_IGN").get(null);
            Object unused = signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), ignored);
        } catch (ClassNotFoundException | InvocationTargetException e) {
            System.getLogger(IgnoredInterrupt.class.getName())
                    .log(System.Logger.Level.DEBUG, "An interruption from the terminal ends this process", e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this Java has other signals", e);
        }
    }
}
