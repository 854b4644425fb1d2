package dev.graft.runtime.config;

import java.util.List;

/**
 * What holds for one graft.
 *
 * @param isOwn whether the string is for this graft alone
 * @param overridden what else was said for it, in the order of precedence
 */
public record Resolution(ConnectionString effective, Source source, boolean isOwn, List<Overridden> overridden) {
    /** A string that another one beat. */
    public record Overridden(Source source, ConnectionString string) {}
}
