package dev.graft.runtime.wire;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a message, with the path to it. It never leaves the runtime: {@link Faults} puts the exception in
 * its place that users see.
 */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of thing is wrong. */
    public enum Kind {
        /** A value that cannot cross, or that its own class refused. */
        VALUE,
        /** A bound was met. */
        LIMIT,
        /** Bytes that are not what Protobuf or the schema allows. */
        MALFORMED
    }

    private final Kind kind;
    private final String problem;
    private final @Nullable String detail;
    private final transient Limits.@Nullable Limit limit;
    private final StringBuilder path = new StringBuilder();

    private WireException(
            Kind kind,
            String problem,
            @Nullable String detail,
            Limits.@Nullable Limit limit,
            @Nullable Throwable cause) {
        super(problem, cause, false, false);
        this.kind = kind;
        this.problem = problem;
        this.detail = detail;
        this.limit = limit;
    }

    /** A value that cannot cross. */
    public static WireException value(String problem) {
        return new WireException(Kind.VALUE, problem, null, null, null);
    }

    /** A value that cannot cross; {@link #problem()} ends with the detail, which not all callers may hear. */
    public static WireException value(String problem, String detail) {
        return new WireException(Kind.VALUE, problem, detail, null, null);
    }

    /** A value whose own code threw, which {@link #problem()} then tells. */
    public static WireException value(String problem, Throwable cause) {
        return new WireException(Kind.VALUE, problem, cause.toString(), null, cause);
    }

    /** A bound was met. */
    public static WireException limit(Limits.Limit limit, long bound) {
        String problem = "more than " + bound + " " + limit.unit();
        return new WireException(Kind.LIMIT, problem, null, limit, null);
    }

    /** Bytes that are not allowed. */
    public static WireException malformed(String problem) {
        return new WireException(Kind.MALFORMED, problem, null, null, null);
    }

    /** Bytes that are not allowed; {@link #problem()} ends with the detail, which not all callers may hear. */
    public static WireException malformed(String problem, String detail) {
        return new WireException(Kind.MALFORMED, problem, detail, null, null);
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, without the path. */
    public String problem() {
        return detail == null ? problem : problem + ": " + detail;
    }

    /** The same without its detail, or what the value's own code threw; this one if it has neither. */
    public WireException withoutDetail() {
        return detail == null ? this : new WireException(kind, problem, null, limit, null).in(path());
    }

    /** The limit, for {@link Kind#LIMIT}. */
    public Limits.@Nullable Limit limit() {
        return limit;
    }

    /** Where in the message, for example {@code basket.lines[2].sku}; empty for the message as a whole. */
    public String path() {
        return path.toString();
    }

    /** Puts the name of an enclosing field in front of the path; a field that users do not know of has an empty one. */
    public WireException in(String field) {
        if (field.isEmpty()) {
            return this;
        }
        if (path.length() > 0 && path.charAt(0) != '[') {
            path.insert(0, '.');
        }
        path.insert(0, field);
        return this;
    }

    /** Puts an index in front of the path. */
    public WireException at(String index) {
        if (path.length() > 0 && path.charAt(0) != '[') {
            path.insert(0, '.');
        }
        path.insert(0, "[" + index + "]");
        return this;
    }
}
