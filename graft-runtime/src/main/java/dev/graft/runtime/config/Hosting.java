package dev.graft.runtime.config;

import java.util.List;
import java.util.Optional;

/**
 * What runs a graft here, but apart from its callers: in this process, or in one that this one keeps for it.
 *
 * @param runtime the word of the connection string, for example {@code jvm}
 * @param modules what the runtime loads, as it was written; at least one
 * @param home where the runtime is, if that is said; never for {@code jvm}
 * @param isApart whether it is in a process of its own; never for {@code jvm}
 */
public record Hosting(String runtime, List<String> modules, Optional<String> home, boolean isApart) {
    /** The runtime that is this process's own. */
    public static final String JVM = "jvm";

    /** True for modules of this process's own runtime. */
    public boolean isJvm() {
        return runtime.equals(JVM);
    }

    /** What users see where a remote graft has an address, for example {@code jvm:pricing.jar}. */
    @Override
    public String toString() {
        return runtime + ":" + String.join(",", modules);
    }
}
