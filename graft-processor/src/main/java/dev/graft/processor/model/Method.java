package dev.graft.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A method of a contract, inherited ones included.
 *
 * @param name its name
 * @param parameters its parameters
 * @param result what it returns, or what it returns later
 * @param exceptions what {@code throws} names
 * @param traits what else is said of it
 */
public record Method(
        String name, List<Field> parameters, Type result, List<Shape.OfException> exceptions, Traits traits) {

    /**
     * Yes-or-no facts of a method.
     *
     * @param idempotent whether it may run more than once for one call
     * @param hasBody whether it is a {@code default} method
     * @param varargs whether its last parameter is written with {@code ...}
     * @param inherited whether another interface declares it
     * @param generic whether it has type parameters of its own, which is refused
     * @param completion when the result is there
     */
    public record Traits(
            boolean idempotent,
            boolean hasBody,
            boolean varargs,
            boolean inherited,
            boolean generic,
            Completion completion) {}

    /** When the result of a method is there. */
    public enum Completion {
        /** When it returns. */
        AT_ONCE,
        /** When the {@code CompletableFuture} that it returns completes. */
        FUTURE,
        /** When the {@code CompletionStage} that it returns completes. */
        STAGE
    }

    /** The type that it is declared to return, of which {@link #result()} is what crosses. */
    public JavaType returned() {
        return switch (traits.completion()) {
            case AT_ONCE -> result.java();
            case FUTURE -> concurrent("CompletableFuture");
            case STAGE -> concurrent("CompletionStage");
        };
    }

    private JavaType concurrent(String name) {
        return JavaType.of("java.util.concurrent", name).withArguments(List.of(result.java()));
    }

    /** What identifies the method in its contract: name and erased parameter types. */
    public String signature() {
        return signature(name, parameters);
    }

    /** What identifies a method of this name and with these parameters. */
    public static String signature(String name, List<Field> parameters) {
        return parameters.stream()
                .map(p -> p.type().java().binaryName())
                .collect(Collectors.joining(",", name + "(", ")"));
    }
}
