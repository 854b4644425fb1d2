package dev.graft.runtime.config;

import java.util.List;

/**
 * What runs a graft in this process, but apart from its callers.
 *
 * @param runtime the word of the connection string, for example {@code jvm}
 * @param modules what the runtime loads, as it was written; at least one
 */
public record Hosting(String runtime, List<String> modules) {
    /** The runtime that is this process's own. */
    public static final String JVM = "jvm";

    /** What users see where a remote graft has an address, for example {@code jvm:pricing.jar}. */
    @Override
    public String toString() {
        return runtime + ":" + String.join(",", modules);
    }
}
