package dev.graft.runtime;

import java.util.function.Function;

/** Takes the implementations that a {@link GraftModule} provides. */
public interface Binder {
    /** Provides an implementation that exists. It stays its maker's: the tube does not close it. */
    <T> Binder provide(Class<T> contract, T implementation);

    /**
     * Provides an implementation that is made when something first runs or serves it. The tube closes it, if it is
     * {@code AutoCloseable}.
     *
     * @param factory gets the tube, to take the stubs of other grafts from; they are called after {@code open()}
     */
    <T> Binder provideWith(Class<T> contract, Function<? super Hypertube, ? extends T> factory);
}
