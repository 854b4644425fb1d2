package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.session.CallErrors;
import dev.graft.runtime.session.CallFailure;
import dev.graft.runtime.session.Executed;
import dev.graft.runtime.session.Failures;
import dev.graft.runtime.session.Problem;
import dev.graft.runtime.wire.Faults;
import org.jspecify.annotations.Nullable;

/** Puts into words what the checks of one graft have found. */
final class Findings {
    /** What stands where a remote graft has an address. */
    private static final String ADDRESS = "inmemory, checked";

    private static final String COPIES =
            "; where the graft is remote, caller and callee have copies of their own, and do"
                    + " not see this. Copy it before it is changed";

    private final CallErrors errors;

    Findings(CallErrors errors) {
        this.errors = errors;
    }

    /** Makes what users see of a value that cannot cross. */
    Faults faults(ContractMethod method, Moment moment) {
        return problem -> errors.exception(Failures.failure(problem, moment.executed, moment.what), method, ADDRESS);
    }

    RuntimeException unequal(ContractMethod method, Moment moment, String path) {
        return value(
                method,
                moment.executed,
                moment.what + " " + path + " does not come back equal from a trip: see to it that its copy is equal to"
                        + " it, by equals and in all that it consists of",
                null);
    }

    RuntimeException changedDuring(ContractMethod method, String path) {
        return value(method, Executed.YES, "the argument " + path + " was changed during the call" + COPIES, null);
    }

    /** Says of a call that it was not run because of what happened after an earlier one. */
    RuntimeException changedAfterAnEarlier(RecentCalls.Change change, ContractMethod now) {
        return value(
                now,
                Executed.NO,
                "this call was not run, because " + change.path() + " of an earlier call, of " + change.method()
                        + ", was changed after that call" + COPIES,
                change.made());
    }

    /** Says it of the call itself. */
    RuntimeException changedAfterItsOwn(RecentCalls.Change change) {
        return value(
                change.method(), Executed.YES, change.path() + " was changed after the call" + COPIES, change.made());
    }

    /** Says of a call that it comes too late. */
    RuntimeException closed(ContractMethod method) {
        String text = "the reference was closed; ask its graft for a new one";
        return errors.exception(new CallFailure(Problem.REFERENCE, Executed.NO, text, null), method, ADDRESS);
    }

    RuntimeException value(ContractMethod method, Executed executed, String text, @Nullable Throwable cause) {
        return errors.exception(new CallFailure(Problem.VALUE, executed, text, cause), method, ADDRESS);
    }
}
