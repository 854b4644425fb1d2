package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import org.jspecify.annotations.Nullable;

/** What these tests have in the place of the exceptions that users see. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    final WireException.Kind kind;
    final String path;
    final transient Limits.@Nullable Limit limit;

    Problem(WireException origin) {
        super(origin.path() + ": " + origin.problem(), origin.getCause());
        this.kind = origin.kind();
        this.path = origin.path();
        this.limit = origin.limit();
    }
}
