package dev.graft.runtime;

import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.session.CallErrors;
import dev.graft.runtime.session.CallFailure;
import dev.graft.runtime.session.Executed;
import dev.graft.runtime.session.Machinery;
import dev.graft.runtime.session.Problem;
import org.jspecify.annotations.Nullable;

/** The one place where failures of the machinery become the exceptions that users see. */
final class GraftErrors implements Machinery {
    static final GraftErrors INSTANCE = new GraftErrors();

    private GraftErrors() {}

    @Override
    public CallErrors errors(String graft) {
        return of(graft);
    }

    /** The exceptions of one graft. */
    static CallErrors of(String graft) {
        return (failure, method, address) -> exception(failure, graft, method, address);
    }

    private static RuntimeException exception(
            CallFailure failure, String graft, ContractMethod method, String address) {
        String signature = method.inContract().signature();
        Details details = new Details(failure.problem(), failure.executed(), graft, signature, address);
        String where = graft + "." + simple(signature) + (address.isEmpty() ? "" : " at " + address);
        String outcome = failure.executed() == Executed.UNKNOWN ? " (the call may have been executed)" : "";
        return INSTANCE.rebuild(details, where + ": " + failure.text() + outcome, failure.getCause());
    }

    /** {@code quote(Basket)} for {@code quote(shop.Basket)}. */
    private static String simple(String signature) {
        return signature.replaceAll("[\\w$]+\\.", "");
    }

    static GraftConfigurationException configuration(String graft, String message, @Nullable Throwable cause) {
        return new GraftConfigurationException(
                new Details(Problem.CONFIGURATION, Executed.NO, graft, "", ""), message, cause);
    }

    /** What a binding failed for, as users see it. */
    static GraftConfigurationException configuration(BindingException e) {
        return configuration(e.graft(), String.valueOf(e.getMessage()), e.getCause());
    }

    /** For a failure outside any call. */
    static RuntimeException exception(CallFailure failure, String graft, String address) {
        return INSTANCE.rebuild(
                new Details(failure.problem(), failure.executed(), graft, "", address),
                failure.text(),
                failure.getCause());
    }

    @Override
    public @Nullable Details describe(Throwable exception) {
        if (!(exception instanceof GraftException graft)) {
            return null;
        }
        Executed executed = switch (graft.outcome()) {
            case NOT_EXECUTED -> Executed.NO;
            case EXECUTED -> Executed.YES;
            case UNKNOWN -> Executed.UNKNOWN;
        };
        return new Details(problem(graft), executed, graft.graft(), graft.method(), graft.address());
    }

    private static Problem problem(GraftException exception) {
        if (exception instanceof GraftConfigurationException) {
            return Problem.CONFIGURATION;
        } else if (exception instanceof GraftValueException) {
            return Problem.VALUE;
        } else if (exception instanceof GraftUnavailableException) {
            return Problem.UNAVAILABLE;
        } else if (exception instanceof GraftTimeoutException) {
            return Problem.TIMEOUT;
        } else if (exception instanceof GraftCancelledException) {
            return Problem.CANCELLED;
        } else if (exception instanceof GraftConnectionLostException) {
            return Problem.CONNECTION_LOST;
        } else if (exception instanceof GraftIncompatibleException) {
            return Problem.INCOMPATIBLE;
        } else if (exception instanceof GraftLimitException) {
            return Problem.LIMIT;
        } else if (exception instanceof GraftAccessException) {
            return Problem.ACCESS;
        } else if (exception instanceof GraftReferenceException) {
            return Problem.REFERENCE;
        } else if (exception instanceof GraftRemoteException) {
            return Problem.REMOTE;
        }
        return Problem.PROTOCOL;
    }

    @Override
    public RuntimeException rebuild(Details details, String message, @Nullable Throwable cause) {
        return switch (details.problem()) {
            case CONFIGURATION -> new GraftConfigurationException(details, message, cause);
            case VALUE -> new GraftValueException(details, message, cause);
            case UNAVAILABLE -> new GraftUnavailableException(details, message, cause);
            case TIMEOUT -> new GraftTimeoutException(details, message, cause);
            case CANCELLED -> new GraftCancelledException(details, message, cause);
            case CONNECTION_LOST -> new GraftConnectionLostException(details, message, cause);
            case INCOMPATIBLE -> new GraftIncompatibleException(details, message, cause);
            case LIMIT -> new GraftLimitException(details, message, cause);
            case PROTOCOL -> new GraftProtocolException(details, message, cause);
            case ACCESS -> new GraftAccessException(details, message, cause);
            case REFERENCE -> new GraftReferenceException(details, message, cause);
            case REMOTE -> new GraftRemoteException(details, message, cause);
        };
    }

    @Override
    public RuntimeException remote(Details call, String type, @Nullable String message, @Nullable Throwable cause) {
        return new GraftRemoteException(call, type, message, cause);
    }
}
