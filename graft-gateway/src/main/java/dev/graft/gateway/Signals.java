package dev.graft.gateway;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

/**
 * The signals that ask the process to end. They are taken here and not in a shutdown hook, because hooks run all at once:
 * those of a module, such as the one that closes its database, would not wait for the calls under way.
 *
 * <p>The JDK's class for it, {@code sun.misc.Signal} of the module {@code jdk.unsupported}, has no successor and is here to
 * stay; javac warns of its name beyond suppression, hence the reflection.
 */
final class Signals {
    private final CompletableFuture<String> first = new CompletableFuture<>();

    private Signals() {}

    /** From now on SIGTERM and SIGINT do not end the process by themselves. */
    static Signals take() {
        Signals signals = new Signals();
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            for (String name : new String[] {"TERM", "INT"}) {
                Object complete = Proxy.newProxyInstance(
                        Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                            signals.first.complete("SIG" + name);
                            return null;
                        });
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), complete);
            }
        } catch (ReflectiveOperationException e) {
            throw new GatewayException(
                    "this JVM does not let signals be handled: " + e.getCause() + ". Run it without -Xrs, and with the"
                            + " module jdk.unsupported",
                    e);
        }
        return signals;
    }

    /** Waits for the first one and returns its name. */
    String await() {
        return first.join();
    }
}
