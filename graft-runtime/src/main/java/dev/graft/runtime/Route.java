package dev.graft.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one graft runs, and why.
 *
 * @param graft its name
 * @param contract its interface's name
 * @param mode how its calls are executed
 * @param connection the connection string in force, secrets masked; empty where nothing was configured
 * @param source where that string comes from, down to the file and line
 * @param overridden the sources that would have decided otherwise, the nearest first
 * @param provider the implementation here and where it comes from, which others are served by also where this tube's own
 *     calls go elsewhere; empty where nobody provides it here
 */
public record Route(
        String graft,
        String contract,
        Mode mode,
        String connection,
        String source,
        List<String> overridden,
        Optional<String> provider) {

    /** How calls are executed. */
    public enum Mode {
        /** By a direct call in this process. */
        IN_MEMORY,
        /** In another runtime in this process. */
        LOCAL,
        /** In another process. */
        REMOTE;

        /** For people. */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
