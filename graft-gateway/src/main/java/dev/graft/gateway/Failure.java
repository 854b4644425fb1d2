package dev.graft.gateway;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.hosting.LinkageProblems;
import dev.graft.runtime.hosting.ModuleException;
import org.jspecify.annotations.Nullable;

/**
 * Why the gateway does not serve.
 *
 * @param message for the operator
 * @param exitCode of the process
 */
record Failure(String message, int exitCode) {
    /** The command line, the configuration or a module is wrong; trying again does not help. */
    static final int WRONG = 2;
    /** Anything else. */
    static final int FAILED = 1;

    static Failure of(Throwable thrown, LinkageProblems problems) {
        LinkageError linkage = linkage(thrown);
        if (thrown instanceof GatewayException || thrown instanceof ModuleException) {
            return new Failure(String.valueOf(thrown.getMessage()), WRONG);
        } else if (linkage != null) {
            return new Failure(problems.describe(linkage), WRONG);
        } else if (thrown instanceof GraftConfigurationException) {
            // An implementation that throws when it is made may well do better the next time.
            boolean implementation =
                    thrown.getCause() instanceof Exception cause && !(cause instanceof ReflectiveOperationException);
            return new Failure(String.valueOf(thrown.getMessage()), implementation ? FAILED : WRONG);
        } else if (thrown instanceof GraftException graft) {
            String where = graft.address().isEmpty() ? "" : "cannot listen at " + graft.address() + ": ";
            return new Failure(where + graft.getMessage(), FAILED);
        }
        return new Failure("unexpected: " + thrown + "\nRun it with --trace for the stack trace", FAILED);
    }

    private static @Nullable LinkageError linkage(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof LinkageError linkage && !(at instanceof ExceptionInInitializerError && nested(at))) {
                return linkage;
            }
        }
        return null;
    }

    /** Whether a class that failed to initialise did so for want of another one. */
    private static boolean nested(Throwable initializer) {
        return initializer.getCause() != null && linkage(initializer.getCause()) != null;
    }
}
