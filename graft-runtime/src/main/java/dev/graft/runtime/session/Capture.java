package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes apart what a method body threw. */
final class Capture {
    private static final int MAX_DEPTH = 30;
    private static final int MAX_FRAMES = 1_024;
    private static final byte[] NO_FIELDS = {};
    private static final System.Logger LOGGER = System.getLogger(Capture.class.getName());

    private final ContractMethod method;
    private final Machinery machinery;
    private final Limits limits;
    private final boolean masked;
    private final IdentityHashMap<Throwable, Integer> numbers = new IdentityHashMap<>();
    private int count;

    /** @param masked whether no more than its type, and what the contract declares, may leave this process */
    Capture(ContractMethod method, Machinery machinery, Limits limits, boolean masked) {
        this.method = method.inContract(); // whose exceptions are those of the publisher that it returned, too
        this.machinery = machinery;
        this.limits = limits;
        this.masked = masked;
    }

    Thrown thrown(Throwable exception) {
        return masked ? masked(exception) : thrown(exception, 0);
    }

    /** What a declared exception says is of the contract; of all others, the log here has what the caller is not told. */
    private Thrown masked(Throwable exception) {
        String type = exception.getClass().getName();
        int declared = Declared.nearest(method, exception);
        if (declared > 0 && isOfContract(method.exceptions().get(declared - 1).type())) {
            try {
                byte[] fields = method.exceptions().get(declared - 1).encode(exception, limits, problem -> problem);
                String message = unicode(exception.getMessage());
                return new Thrown(type, message, List.of(), null, List.of(), declared, fields, null, 0);
            } catch (RuntimeException unable) {
                // What the contract says of it cannot be told; then it is as good as undeclared.
            }
        }
        return withheld(exception);
    }

    private Thrown withheld(Throwable exception) {
        String type = exception.getClass().getName();
        String entry = UUID.randomUUID().toString();
        LOGGER.log(
                System.Logger.Level.WARNING,
                "A call of " + method + " failed; its caller is told the type, and that this is " + entry,
                exception);
        String message = "withheld by the callee (errors=masked), whose log has it as " + entry;
        Machinery.Details known = machinery.describe(exception);
        Machinery.Details told =
                known == null ? null : new Machinery.Details(known.problem(), known.executed(), "", "", "");
        return new Thrown(type, message, List.of(), null, List.of(), 0, NO_FIELDS, told, 0);
    }

    /** Who declares these declares nothing: they allow whatever there is. */
    private static boolean isOfContract(Class<?> type) {
        return type != Exception.class && type != Throwable.class;
    }

    /** Counts as it goes, in the order of {@link ThrownGraph}: the exception, its cause, those that it suppressed. */
    private Thrown thrown(Throwable exception, int depth) {
        String type = exception.getClass().getName();
        Integer before = numbers.get(exception);
        if (before != null) {
            return leaf(type, "(again, in a circle) " + exception.getMessage(), before);
        }
        numbers.put(exception, ++count);
        if (depth == MAX_DEPTH) {
            return leaf(type, "(and causes left out beyond a depth of " + MAX_DEPTH + ") " + exception.getMessage(), 0);
        }
        int declared = depth == 0 ? Declared.nearest(method, exception) : 0;
        byte[] fields = NO_FIELDS;
        RuntimeException unable = null;
        if (declared > 0) {
            try {
                fields = method.exceptions().get(declared - 1).encode(exception, limits, problem -> problem);
            } catch (RuntimeException e) {
                // The exception itself must arrive, if only by name; why its fields did not stands beside it.
                declared = 0;
                unable = e;
            }
        }
        Throwable cause = exception.getCause();
        Thrown thrownCause = cause == null ? null : thrown(cause, depth + 1);
        return new Thrown(
                type,
                unicode(exception.getMessage()),
                frames(exception),
                thrownCause,
                suppressed(exception, depth, unable),
                declared,
                fields,
                machinery.describe(exception),
                0);
    }

    private List<Thrown> suppressed(Throwable exception, int depth, @Nullable RuntimeException unable) {
        List<Thrown> suppressed = new ArrayList<>();
        for (Throwable other : exception.getSuppressed()) {
            suppressed.add(thrown(other, depth + 1));
        }
        if (unable != null) {
            count++;
            String type = exception.getClass().getName();
            String why =
                    unable instanceof WireException value ? value.path() + " " + value.problem() : unable.toString();
            suppressed.add(leaf(
                    IllegalArgumentException.class.getName(),
                    "the fields of " + type + " could not be encoded: " + why,
                    0));
        }
        return List.copyOf(suppressed);
    }

    /** Only the type and the message, for an exception that is too large to travel whole. */
    Thrown abridged(Throwable exception) {
        if (masked) {
            return withheld(exception);
        }
        String message = Objects.requireNonNullElse(exception.getMessage(), "");
        return leaf(
                exception.getClass().getName(),
                (message.length() > 1_000 ? message.substring(0, 1_000) + "..." : message)
                        + " (stack trace and causes were too large to send)",
                0);
    }

    private static Thrown leaf(String type, @Nullable String message, int same) {
        return new Thrown(type, unicode(message), List.of(), null, List.of(), 0, NO_FIELDS, null, same);
    }

    /** The text without the unpaired surrogates that Protobuf does not allow: the exception matters more than they do. */
    static @Nullable String unicode(@Nullable String text) {
        return text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The frames down to where the runtime called the implementation. */
    private static List<Thrown.Frame> frames(Throwable exception) {
        List<Thrown.Frame> frames = new ArrayList<>();
        for (StackTraceElement element : exception.getStackTrace()) {
            if (element.getClassName().equals(Served.class.getName()) || frames.size() == MAX_FRAMES) {
                break;
            }
            frames.add(new Thrown.Frame(
                    element.getClassName(),
                    element.getMethodName(),
                    Objects.requireNonNullElse(element.getFileName(), ""),
                    element.getLineNumber()));
        }
        return List.copyOf(frames);
    }
}
