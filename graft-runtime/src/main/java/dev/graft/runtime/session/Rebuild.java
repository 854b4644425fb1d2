package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.ExceptionCodec;
import dev.graft.runtime.wire.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the callee threw. Circles are closed where a constructor leaves the cause open, in the exception
 * where the circle begins or in the one that closes it; else they end in a mark.
 */
final class Rebuild {
    private static final StackTraceElement[] NO_FRAMES = {};

    private final ContractMethod method;
    private final @Nullable ClassLoader loader;
    private final Machinery machinery;
    private final Limits limits;
    private final Machinery.Details call;
    private final StackTraceElement boundary;

    /**
     * @param loader the contract's own
     * @param graft the graft's name, for the line between the callee's frames and the caller's
     * @param address where the callee is
     */
    Rebuild(
            ContractMethod method,
            @Nullable ClassLoader loader,
            Machinery machinery,
            Limits limits,
            String graft,
            String address) {
        this.method = method.inContract();
        this.loader = loader;
        this.machinery = machinery;
        this.limits = limits;
        String signature = this.method.signature();
        this.call = new Machinery.Details(Problem.REMOTE, Executed.YES, graft, signature, address);
        String name = signature.substring(0, Math.max(0, signature.indexOf('(')));
        this.boundary = new StackTraceElement("graft " + graft, name, "at " + address, -1);
    }

    /**
     * The exception for the caller.
     *
     * @param awaited whether this thread is the caller's, whose frames then end its stack trace
     */
    Throwable exception(ThrownGraph graph, boolean awaited) {
        IdentityHashMap<Thrown, Throwable> made = new IdentityHashMap<>();
        Throwable exception = make(graph.root(), graph, made);
        for (Thrown thrown : graph.all()) {
            link(made(thrown, made), thrown, graph, made);
        }
        exception.setStackTrace(stack(graph.root(), awaited ? callerFrames() : NO_FRAMES));
        return exception;
    }

    /** Makes an exception with what constructors take; a cause that there cannot be yet is left open where that goes. */
    private Throwable make(Thrown thrown, ThrownGraph graph, IdentityHashMap<Thrown, Throwable> made) {
        Thrown cause = thrown.cause();
        Throwable exception = cause != null && graph.isItsOwnCause(thrown) ? open(thrown) : null;
        if (exception != null) {
            made.put(thrown, exception);
        }
        Throwable reason = cause == null ? null : cause(cause, graph, made);
        if (exception == null) {
            exception = cause != null && reason == null
                    ? instance(thrown, mark(cause), true)
                    : instance(thrown, reason, false);
            made.put(thrown, exception);
        }
        exception.setStackTrace(stack(thrown, NO_FRAMES));
        for (Thrown suppressed : thrown.suppressed()) {
            if (graph.original(suppressed) == null) {
                make(suppressed, graph, made);
            }
        }
        return exception;
    }

    /** The cause to give to a constructor; null if it is further out, and so not made yet. */
    private @Nullable Throwable cause(Thrown cause, ThrownGraph graph, IdentityHashMap<Thrown, Throwable> made) {
        Thrown original = graph.original(cause);
        return original == null ? make(cause, graph, made) : made.get(original);
    }

    /** An exception whose cause can be set when there is one; null if its constructor sets it. */
    private @Nullable Throwable open(Thrown thrown) {
        Throwable exception = instance(thrown, new Throwable(), true);
        return exception.getCause() == null ? exception : null;
    }

    /** Gives an exception what its constructor has not. */
    private void link(Throwable exception, Thrown thrown, ThrownGraph graph, IdentityHashMap<Thrown, Throwable> made) {
        Thrown cause = thrown.cause();
        if (cause != null && exception.getCause() == null) {
            Throwable reason = linked(exception, cause, graph, made);
            try {
                exception.initCause(reason);
            } catch (RuntimeException fixed) { // by its constructor, or it lets nobody set it
                exception.addSuppressed(reason);
            }
        }
        for (Thrown suppressed : thrown.suppressed()) {
            exception.addSuppressed(linked(exception, suppressed, graph, made));
        }
    }

    private Throwable linked(
            Throwable exception, Thrown other, ThrownGraph graph, IdentityHashMap<Thrown, Throwable> made) {
        Thrown original = graph.original(other);
        Throwable there = made(original == null ? other : original, made);
        return there == exception ? mark(other) : there; // Java lets none be its own cause
    }

    private static Throwable made(Thrown thrown, IdentityHashMap<Thrown, Throwable> made) {
        return Objects.requireNonNull(made.get(thrown));
    }

    /** What stands for an exception where a circle is cut. */
    private Throwable mark(Thrown repeated) {
        Throwable mark = instance(repeated, null, false);
        mark.setStackTrace(stack(repeated, NO_FRAMES));
        return mark;
    }

    /** @param open whether a constructor that takes no cause is better than one that does */
    private Throwable instance(Thrown thrown, @Nullable Throwable cause, boolean open) {
        Machinery.Details details = thrown.machinery();
        if (details != null) {
            String message = thrown.message();
            return machinery.rebuild(details, message == null ? "" : message, cause);
        }
        int declared = thrown.declared();
        if (declared > 0 && declared <= method.exceptions().size()) {
            return declaredInstance(method.exceptions().get(declared - 1), thrown, cause, open);
        }
        Throwable known = NamedThrowable.make(loader, thrown, cause, open, Throwable.class);
        return known != null ? known : machinery.remote(call, thrown.type(), thrown.message(), cause);
    }

    private Throwable declaredInstance(ExceptionCodec codec, Thrown thrown, @Nullable Throwable cause, boolean open) {
        if (!thrown.type().equals(codec.type().getName())) {
            Throwable subclass = NamedThrowable.make(loader, thrown, cause, open, codec.type());
            if (subclass != null) {
                return subclass;
            }
        }
        try {
            return codec.decode(thrown.fields(), thrown.message(), cause, limits, problem -> problem);
        } catch (RuntimeException refused) {
            RuntimeException remote = machinery.remote(call, thrown.type(), thrown.message(), cause);
            remote.addSuppressed(refused);
            return remote;
        }
    }

    private StackTraceElement[] stack(Thrown thrown, StackTraceElement[] caller) {
        List<StackTraceElement> stack = new ArrayList<>(thrown.stack().size() + 1 + caller.length);
        for (Thrown.Frame frame : thrown.stack()) {
            stack.add(new StackTraceElement(
                    frame.type(), frame.method(), frame.file().isEmpty() ? null : frame.file(), frame.line()));
        }
        stack.add(boundary);
        stack.addAll(Arrays.asList(caller));
        return stack.toArray(new StackTraceElement[0]);
    }

    /** The frames of this thread above the runtime's own. */
    private static StackTraceElement[] callerFrames() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        int from = 0;
        while (from < frames.length && frames[from].getClassName().startsWith("dev.graft.runtime.")) {
            from++;
        }
        return Arrays.copyOfRange(frames, from, frames.length);
    }
}
