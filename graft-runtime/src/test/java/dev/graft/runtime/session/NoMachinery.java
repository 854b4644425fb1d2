package dev.graft.runtime.session;

import org.jspecify.annotations.Nullable;

/** What users see of failures, where there are no users. */
final class NoMachinery implements Machinery {
    @Override
    public CallErrors errors(String graft) {
        return (failure, method, at) -> new IllegalStateException(failure.problem() + ": " + failure.text(), failure);
    }

    @Override
    public @Nullable Details describe(Throwable exception) {
        return null;
    }

    @Override
    public RuntimeException rebuild(Details details, String message, @Nullable Throwable cause) {
        return new IllegalStateException(details.problem() + ": " + message, cause);
    }

    @Override
    public RuntimeException remote(Details call, String type, @Nullable String message, @Nullable Throwable cause) {
        return new IllegalStateException(type + ": " + message, cause);
    }
}
