package dev.graft.runtime;

/**
 * Provides implementations of contracts. Found by {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/dev.graft.runtime.GraftModule}, or in {@code provides} of a {@code module-info}.
 */
public interface GraftModule {
    /** Says what is provided. Called once for each tube, by the thread that opens it. */
    void configure(Binder binder);
}
