package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.wire.WireException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the callers of a connection are not told of values that fail, with {@code errors=masked}: the log has it. A caller may
 * send arguments that fail as fast as it likes, so of those only the first one is a warning. May be used by any thread.
 */
final class Withheld {
    private static final System.Logger LOGGER = System.getLogger(Withheld.class.getName());

    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * What the caller is told of a problem.
     *
     * @param executed {@link Executed#NO} for one of an argument
     */
    WireException told(WireException problem, Executed executed, ContractMethod method) {
        WireException told = problem.withoutDetail();
        if (told != problem) {
            boolean isArgument = executed == Executed.NO;
            Level level = isArgument && warned.getAndSet(true) ? Level.DEBUG : Level.WARNING;
            if (LOGGER.isLoggable(level)) {
                String rest = isArgument ? " (others of this connection are logged at DEBUG)" : "";
                String text = "A value of a call of " + method.inContract() + " failed at " + problem.path()
                        + "; its caller is not told why: " + problem.problem() + rest;
                LOGGER.log(level, text, problem.getCause());
            }
        }
        return told;
    }
}
