package dev.graft.runtime.isolation;

import dev.graft.runtime.session.Executed;

/** When something is looked at: what this means for the call, and what to call it. */
enum Moment {
    BEFORE(Executed.NO, "the argument"),
    AFTER(Executed.YES, "after the call, the argument"),
    RESULT(Executed.YES, "the"),
    THROWN(Executed.YES, "the exception");

    final Executed executed;
    final String what;

    Moment(Executed executed, String what) {
        this.executed = executed;
        this.what = what;
    }
}
